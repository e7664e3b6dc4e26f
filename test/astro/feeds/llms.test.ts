import { describe, expect, it } from "vitest";
import { renderLlms, type LlmsSource } from "../../../plugins/astro/feeds/render-llms.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

const reviewed = { freshness: "fresh", clock: "reviewed", window: 90, reviewed: "2026-11-02", due: "2027-01-31" };
const unreviewed = { freshness: "stale", clock: "changed", window: 30, changed: "2026-09-01", due: "2026-10-01" };

function page(title: string, address: string, more: object = {}, status = "live"): unknown {
  return { data: { status, handbook: { title, address, owners: [], summary: "", verdict: reviewed, ...more } } };
}

const empty = { contracts: [], decisions: [], answers: [], states: [], streams: [], guides: [] };
const render = (entries: Record<string, unknown[]>, home?: unknown): string =>
  renderLlms({
    title: "Harbour\nhandbook",
    entries: { ...empty, ...entries },
    speak: speakWith({}),
    say: (date: string) => date,
    pageAt: (address: string) => (address === "/" ? home : undefined),
    urlOf: (path: string) => `https://harbour.example${path}`,
  } as unknown as LlmsSource);

describe("llms.txt", () => {
  it("names the handbook, then every page by kind with its Markdown, its owner and its dates, then the data", () => {
    const owners = ["@mira", "@jon"];
    const summary = "Who answers at night. And how soon.";
    const text = render(
      {
        contracts: [page("Night [desk]", "/contracts/night-desk/", { owners, summary })],
        guides: [page("Tides", "/guides/tides/", { verdict: unreviewed })],
      },
      page("Home", "/", { summary: "What we\npromise." }),
    );
    expect(text.split("\n\n").slice(0, 6)).toEqual([
      "# Harbour handbook",
      "> What we promise.",
      "Agreements between teams, and what they rest on. Each link leads to a page's Markdown.",
      "## Contracts",
      "- [Night \\[desk\\]](https://harbour.example/contracts/night-desk.md): Who answers at night. And how soon. · Owner @mira · Reviewed 2026-11-02 · Next review 2027-01-31",
      "## Guides",
    ]);
    expect(text).toContain(
      "(https://harbour.example/guides/tides.md): Changed on 2026-09-01, never reviewed · Next review 2026-10-01",
    );
    expect(text).toMatch(/## As data\n\n- \[handbook\.json\]\(https:\/\/harbour\.example\/handbook\.json\): /);
  });

  it("leaves out what has no address of its own, and puts what is retired last", () => {
    const verdict = { ...reviewed, freshness: "exempt" };
    const text = render({
      answers: [page("On a shared page", "/answers/desk/", { anchor: "dogs" })],
      decisions: [
        page("One queue", "/decisions/one-queue/", { verdict }, "superseded"),
        page("Two", "/decisions/two/"),
      ],
    });
    expect(text).not.toContain("shared page");
    expect(text).not.toContain("## Answers");
    const [before = "", optional = ""] = text.split("## Optional");
    expect(before).toContain("[Two]");
    expect(before).not.toContain("[One queue]");
    expect(optional).toMatch(/\[One queue\]\(\S+\): superseded · Reviewed 2026-11-02\n$/i);
  });

  it("is a handbook's name and its data where there is nothing yet", () => {
    expect(render({}).match(/^## .*/gm)).toEqual(["## As data"]);
  });
});
