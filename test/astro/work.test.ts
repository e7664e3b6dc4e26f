import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, type Project } from "../support/project.ts";

const state = (title: string, fields: string, body = ""): string =>
  `---\ntitle: ${title}\nowner: "@jon"\nband: A\nlast_reviewed: 2026-11-02\n${fields}---\n\n# ${title}\n\n${body}`;
const stream = (title: string, fields: string): string =>
  `---\ntitle: ${title}\nowner: "@ada"\nband: A\n${fields}---\n\n# ${title}\n\nIt moves.\n`;
const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, index): [string, string] => {
    const day = String(1 + (index % 20)).padStart(2, "0");
    return [
      `streams/many-${String(index)}.md`,
      stream(`Crate ${String(index)}`, `state: states/quay\nentered: 2026-10-${day}\n`),
    ];
  }),
);

/** The text between the tags of a page. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+\shidden[^>]*>[\s\S]*?<\/span>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("where work stands, in a handbook that makes it hard", () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject(
      {
        "handshake.json": JSON.stringify({ records: { state: "runbooks/map.md" }, holidays: ["2026-11-16"] }),
        "index.md": "# Harbour\n",
        "runbooks/map.md":
          "---\ntitle: The map\nband: A\n---\n\n# The map\n\n| State | Entry signals | Exit signals | Guardrail |\n| --- | --- | --- | --- |\n| Moored | Tied up | Untied | at most 2 streams |\n| Adrift | Untied | Tied up | ≤ 48 hours |\n",
        "states/quay.md": state("Quay", "order: 1\n"),
        "states/yard.md": state("Yard", "order: 2\nmax_age: 5 business days\n"),
        "states/hidden.md": state("Dungeon", "max_age: 3d\n").replace("band: A", "band: C"),
        "streams/moored-1.md": stream("Barge one", "state: runbooks/map#moored\nentered: 2026-11-01\n"),
        "streams/moored-2.md": stream("Barge two", "state: runbooks/map#moored\nentered: 2026-11-02\n"),
        "streams/moored-3.md": stream("Barge three", "state: runbooks/map#moored\n"),
        "streams/adrift.md": stream("Raft", "state: runbooks/map#adrift\nentered: 2026-11-18\n"),
        "streams/yard.md": stream("Hull", "state: states/yard\nentered: 2026-11-12\n"),
        "streams/nowhere.md": stream("Ghost ship", "state: states/sunk\nentered: 2026-11-01\n"),
        "streams/locked.md": stream("Chest", "state: states/hidden\nentered: 2026-11-01\n"),
        "streams/done.md": stream("Anchor", "state: states/quay\nentered: 2026-01-01\nstatus: archived\n"),
        ...many,
      },
      { config: 'base: "/harbour", trailingSlash: "never",' },
    );
    const { code, output } = await project.build({ HANDSHAKE_TODAY: "2026-11-20" });
    expect(code, output).toBe(0);
  });
  afterAll(() => project.remove());
  const page = (address: string): string => project.page(address) ?? project.page(address.replace(/\/$/, "")) ?? "";

  it("folds away what is too much for a column", () => {
    const board = page("/states/");
    const folds = [...board.matchAll(/<summary>([^<]*)<\/summary>/g)].map(([, text]) => text?.trim());
    expect(folds).toContain("52 more");
    expect(board.match(/Crate \d+<\/a>/g)).toHaveLength(60);
  });

  it("reads guardrails of states that share a page, and counts what stands there", () => {
    const text = textOf(page("/states/"));
    expect(text).toContain("3 of at most 2 stand here");
    expect(text).toContain("Over its limit");
    expect(text).toContain("At most 48 h");
    expect(text).toContain("2 of 2 days");
    expect(text).toContain("60 stand here No guardrail");
    expect(text).toContain("Since when, it does not say.");
  });

  it("counts business days over weekends and holidays", () => {
    const text = textOf(page("/streams/yard/"));
    expect(text).toContain("Here since 12 Nov 2026");
    expect(text).toContain("may stay until 20 Nov 2026");
  });

  it("shows streams whose state it does not know or may not tell, and says nothing of a hidden one", () => {
    const text = textOf(page("/states/"));
    const elsewhere = text.slice(text.indexOf("In no state of this handbook"));
    expect(elsewhere).toContain("Ghost ship");
    expect(elsewhere).toContain("Chest");
    expect(text).not.toContain("Anchor");
    for (const [path, written] of project.output()) {
      if (!/\.(?:html|json|xml)$/.test(path)) continue;
      expect(written, path).not.toContain("Dungeon");
    }
    // Its guardrail would be a hint as well.
    expect(page("/states/weekly-review/")).not.toContain("2026-11-04");
  });

  it("lists for the review what needs attention, and keeps hidden what only may later", () => {
    const review = page("/states/weekly-review/");
    const items = [...review.matchAll(/<li class="review-item"[^>]*>/g)].map(([tag]) => tag);
    const ids = items.map((tag) => /id="([^"]*)"/.exec(tag)?.[1]);
    expect(ids).toEqual(["review.streams.yard", "review.streams.adrift", "review.runbooks.map.moored"]);
    expect(items.every((tag) => !/\shidden/.test(tag))).toBe(true);
    expect(textOf(review)).toContain("Today is its last day in Adrift: does it leave?");
    expect(textOf(review)).toContain("Moored holds 3, and 2 is its limit: which one leaves before another comes in?");
  });

  it("links its views under the base, each to the others", () => {
    for (const address of ["/states/", "/states/table/", "/states/weekly-review/"]) {
      const html = page(address);
      for (const to of ["/harbour/states", "/harbour/states/table", "/harbour/states/weekly-review"])
        expect(html, address).toContain(`href="${to}"`);
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, address).toBe(ids.length);
    }
    expect(page("/states/table/").match(/<tr [^>]*data-work/g)).toHaveLength(67);
  });

  it("lists streams no longer in hand apart", () => {
    const text = textOf(page("/streams/"));
    expect(text.indexOf("Anchor")).toBeGreaterThan(text.indexOf("No longer in hand"));
  });
});
