import { expect, it } from "vitest";
import { wayToAsk } from "../../../plugins/astro/site/way-to-ask.ts";

const facts = {
  contacts: { "@ada": "tel:+44" },
  teams: {
    "@quay": { members: ["@ada", "@jon"] },
    "@desk": { name: "Desk", channel: "https://chat.example/desk", members: ["@ada", "@jon"] },
  },
};

it("asks a person where the settings say, else in the channel of their team", () => {
  expect(wayToAsk("@ada", facts)).toEqual({ url: "tel:+44" });
  expect(wayToAsk("@desk", facts)).toEqual({ url: "https://chat.example/desk" });
  expect(wayToAsk("@jon", facts)).toEqual({ url: "https://chat.example/desk", team: "Desk" });
  expect(wayToAsk("@mira", facts)).toBeUndefined();
});
