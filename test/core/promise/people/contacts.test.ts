import { describe, expect, it } from "vitest";
import { buildContacts } from "../../../../plugins/core/promise/people/contacts.ts";

const pier = { name: "Pier", members: ["@ada", "@jon"], channel: "https://chat.harbour.example/pier" };
const desk = { name: "Night desk", members: ["@mira", "@jon"], channel: "https://chat.harbour.example/desk" };
const find = buildContacts({
  contacts: { "Duty lead": "tel:+4790000001", "@mira": "https://chat.harbour.example/@mira", Sponsor: "room 4" },
  teams: { "@harbour/pier": pier, "@harbour/desk": desk, Yard: { members: ["@ole"] } },
});

describe("how somebody is reached", () => {
  it.each([
    ["Duty lead", "tel:+4790000001", "Duty lead"],
    ["duty lead", "tel:+4790000001", "Duty lead"],
    ["the Duty-Lead", "tel:+4790000001", "Duty lead"],
    ["@mira", "https://chat.harbour.example/@mira", "@mira"],
    ["@harbour/pier", pier.channel, "Pier"],
    ["pier", pier.channel, "Pier"],
    ["Night Desk", desk.channel, "Night desk"],
    ["@ada", pier.channel, "Pier"],
  ])("finds %s", (who, href, via) => {
    expect(find(who)).toEqual({ href, via });
  });

  it("takes the team that is meant for somebody who is in two", () => {
    expect(find("@jon", "@harbour/desk")?.via).toBe("Night desk");
    expect(find("@jon", "@harbour/pier")?.via).toBe("Pier");
    expect(find("@jon")?.via).toBe("Pier");
  });

  it.each(["Sponsor", "@ole", "Yard", "Harbour master", ""])("does not guess for “%s”", (who) => {
    expect(find(who)).toBeUndefined();
  });

  it("never hands out what would run", () => {
    const runs = buildContacts({ contacts: { Sponsor: "javascript:alert(1)" }, teams: {} });
    expect(runs("Sponsor")).toBeUndefined();
  });
});
