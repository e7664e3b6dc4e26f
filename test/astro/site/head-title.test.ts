import { describe, expect, it } from "vitest";
import { headTitle, type TitleSource } from "../../../plugins/astro/site/head-title.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

function siteOf(...pages: [kind: string, address: string, title: string, anchor?: string][]): TitleSource {
  const all = pages.map(([kind, address, title, anchor]) => ({ data: { handbook: { kind, address, title, anchor } } }));
  const pageAt = (address: string) => all.find(({ data }) => data.handbook.address === address);
  return { all, title: "Harbour", speak: speakWith({}), pageAt } as unknown as TitleSource;
}

describe("the name of a page in the browser's tab", () => {
  const site = siteOf(
    ["contract", "/contracts/night-desk/", "Night desk"],
    ["answer", "/answers/night-desk/", "Night Desk"],
    ["guide", "/guides/tides/", "Tides"],
    ["guide", "/guides/winter/tides/", "Tides"],
    ["decision", "/decisions/one-queue/", "One queue"],
    ["answer", "/answers/desk/", "One queue", "one-queue"],
    ["guide", "/guides/health/", "Health"],
  );
  it.each([
    ["is its title and the handbook's", "One queue", "/decisions/one-queue/", "One queue · Harbour"],
    [
      "says the kind where another kind has the title",
      "Night desk",
      "/contracts/night-desk/",
      "Night desk · Contracts · Harbour",
    ],
    [
      "says the address where its own kind has it",
      "Tides",
      "/guides/winter/tides/",
      "Tides · /guides/winter/tides/ · Harbour",
    ],
    ["tells a generated page from a page of the same title", "Health", "/health/", "Health · Health · Harbour"],
    ["names a generated page", "Owners", "/owners/", "Owners · Harbour"],
    ["is the handbook's alone on the home page", "Harbour", "/", "Harbour"],
    ["keeps a home page's own title", "Welcome", "/", "Welcome · Harbour"],
  ])("%s", (_, title, address, said) => {
    expect(headTitle(title, address, site)).toBe(said);
  });
});
