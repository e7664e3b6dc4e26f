import { describe, expect, it } from "vitest";
import { contract, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

describe("schema/unknown-field", () => {
  it.each([
    ["lastReviewed", "last_reviewed"],
    ["last-reviewed", "last_reviewed"],
    ["refresh_after_day", "refresh_after_days"],
    ["onwer", "owner"],
    ["statsu", "status"],
  ])("takes %s for a slip of %s", async (key, known) => {
    const files: Files = { "guides/a.md": `---\ntitle: A\n${key}: x\n---\n` };
    const [problem] = await problemsOf(files, "schema/unknown-field");
    expect(problem).toMatchObject({ suggestion: known, line: 3 });
    expect(problem && pointedAt(files, problem)).toBe(key);
  });
  it.each(["nav", "labels", "last_verified", "owner_role", "purpose", "layout", "next_review", "hero"])(
    "leaves %s alone",
    async (key) => {
      expect(await problemsOf({ "guides/a.md": `---\ntitle: A\n${key}: x\n---\n` }, "schema/unknown-field")).toEqual(
        [],
      );
    },
  );
});

describe("a slip inside a field", () => {
  it.each([
    ["streams/gate.md", "state: s\nblocked:\n  since: 2026-11-01\n  wating_for: the yard", "wating_for", "waiting_for"],
    [
      "contracts/desk.md",
      'parties:\n  - { team: Desk, owner: "@mira", bakcup: "@jon" }\n  - { team: Quay, owner: "@ada" }',
      "bakcup",
      "backup",
    ],
    [
      "contracts/desk.md",
      'parties:\n  - team: Desk\n    owner: "@mira"\n    accepted: { by: "@mira", on: 2026-11-01, o-f: abc }\n  - { team: Quay, owner: "@ada" }',
      "o-f",
      "of",
    ],
    ["guides/welcome.md", 'review: { By: "@mira" }', "By", "by"],
  ])("is named in %s", async (path, fields, key, known) => {
    const files: Files = { [path]: `---\ntitle: Night desk\n${fields}\n---\n` };
    const problems = await problemsOf(files, "schema/unknown-field");
    expect(problems.map(({ suggestion }) => suggestion)).toEqual([known]);
    expect(problems.map((problem) => pointedAt(files, problem))).toEqual([key]);
  });
  it("is named with the way to it", async () => {
    const text = "---\nstate: s\nblocked: { since: 2026-11-01, wating_for: the yard }\n---\n";
    const [problem] = await problemsOf({ "streams/gate.md": text }, "schema/unknown-field");
    expect(problem?.message).toBe("“blocked.wating_for” is no field, but “waiting_for” is.");
  });
  it("is none in what is the author's own, or is there under its right name", async () => {
    const text =
      "---\nstate: s\nblocked: { since: 2026-11-01, waiting_for: the yard, waiting_four: x, ticket: 12 }\nours: { ownr: x, parties: [{ tema: y }] }\n---\n";
    expect(await problemsOf({ "streams/gate.md": text }, "schema/unknown-field")).toEqual([]);
  });
});

describe("a folder that is nearly that of a kind", () => {
  const foldersOf = async (files: Files, settings: object = {}): Promise<string[]> =>
    (await problemsOf(files, "schema/unknown-field", { settings })).map(
      ({ file, message, help = "" }) => `${file}: ${message} ${help.split("?")[0] ?? ""}?`,
    );

  it.each([
    ["contract", "contracts"],
    ["Contracts", "contracts"],
    ["DECISION", "decisions"],
    ["answer", "answers"],
    ["State", "states"],
    ["stream", "streams"],
  ])("%s is named once, at its first page", async (folder, meant) => {
    const files: Files = {
      [`${folder}/index.md`]: "# All\n",
      [`${folder}/night-desk.md`]: "# Night desk\n",
      [`${folder}/pilots.md`]: "# Pilots\n",
    };
    expect(await foldersOf(files)).toEqual([
      `${folder}/night-desk.md: “${folder}/” is no folder of a kind, so its pages are guides. Did you mean “${meant}/?`.replace(
        "/?",
        "/”?",
      ),
    ]);
  });
  it("is one with a slip in it only where its pages have fields of that kind", async () => {
    const page = contract({ parties: '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]' });
    expect(await foldersOf({ "contarcts/night-desk.md": page })).toHaveLength(1);
    const others = { "contacts/quay.md": "# Quay\n", "status/november.md": "# November\n", "stages/one.md": "# One\n" };
    expect(await foldersOf(others)).toEqual([]);
  });
  it("is what its pages or the settings say it is", async () => {
    const files: Files = { "contract/night-desk.md": "# Night desk\n" };
    expect(await foldersOf(files, { kinds: { guide: "contract/**" } })).toEqual([]);
    expect(await foldersOf({ "contract/night-desk.md": "---\nkind: guide\n---\n" })).toEqual([]);
    expect(await foldersOf({ "contracts/index.md": "# All\n", "guide/welcome.md": "# Welcome\n" })).toEqual([]);
  });
  it("is what a link that looks for the right one is told to mend", async () => {
    const files: Files = {
      "contract/support-desk.md": "# Support desk\n",
      "decisions/one-queue.md": "See [the desk](../contracts/support-desk.md) and [it](/contracts/support-desk/).\n",
    };
    const problems = await problemsOf(files, "links/broken");
    expect(problems.map(({ suggestion }) => suggestion)).toEqual([undefined, undefined]);
    expect(new Set(problems.map(({ help }) => help))).toEqual(
      new Set(["Rename that folder to “contracts/”, and the link is right."]),
    );
  });
});

describe("schema/unreadable", () => {
  it.each([
    ["---\ntitle: x\n", "never closes"],
    ["---\ntitle: [\n---\n", "frontmatter"],
    ["---\ntitle: a: b\n---\n", "put the value in quotes"],
    ["---\n\ttitle: a\n---\n", "a tab indents"],
    ["---\ntitle: a\ntitle: b\n---\n", "a key stands twice"],
    ["---\nonly prose\n---\n", "key: value"],
    [
      `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `${String.fromCharCode(98 + (index % 24))}${index}: &b${index} [*${index === 0 ? "a" : `b${index - 1}`}, *${index === 0 ? "a" : `b${index - 1}`}]`).join("\n")}\n---\n`,
      "cannot be expanded",
    ],
    [`${">".repeat(10_000)} deep\n`, "500"],
    [`${"- ".repeat(600)}deep\n`, "500"],
    [`${"<div>".repeat(600)}\n`, "500"],
  ])("says why, once a file", async (text, said) => {
    const problems = (await problemsOf({ "a.md": text, "b.md": "# Fine\n" }, undefined)).filter(({ rule }) =>
      rule.startsWith("schema"),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "schema/unreadable", file: "a.md" });
    expect(problems[0]?.message).toContain(said);
  });
  it("covers bytes that are not UTF-8, large files, links out of the folder and what the host refuses", async () => {
    const files: Files = {
      "latin.md": new Uint8Array([0x23, 0x20, 0xe9]),
      "large.md": `# L\n${"x".repeat(10_000_000)}`,
      "ok.md": "# Ok\n",
    };
    const host = { leaves: ["link.md"], unreadable: { "shut.md": "permission denied" } };
    const problems = await problemsOf(files, "schema/unreadable", { host });
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "large.md: This page is left out of the site: it is 10.0 MB long, more than the 1.0 MB a page may have.",
      "latin.md: This page is left out of the site: it holds bytes that are not UTF-8.",
      "link.md: This page is left out of the site: it is a symbolic link that leads out of the content folder.",
      "shut.md: This page is left out of the site: it cannot be read: permission denied.",
    ]);
  });
  it("covers MDX that does not parse, with its line, and imports that are missing", async () => {
    const files: Files = {
      "a.mdx": "---\ntitle: A\n---\n\n# A\n\n<Card>\n",
      "b.mdx": 'import Card from "../cards/card.astro";\n\n<Card />\n',
    };
    const problems = await problemsOf(files, "schema/unreadable");
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ["a.mdx", 7],
      ["b.mdx", 1],
    ]);
    expect(problems[1] && pointedAt(files, problems[1])).toBe("../cards/card.astro");
  });
});

describe("schema/disagreement", () => {
  it("names a fact that body and frontmatter state differently", async () => {
    const files: Files = {
      "contracts/a.md": contract(
        { sunset: "2027-06-30" },
        "**Owner:** @jon  \n**Last reviewed:** 2026-10-01\n\n- **Sunset:** 2027-03-31\n",
      ),
    };
    const problems = await problemsOf(files, "schema/disagreement");
    expect(problems.map((problem) => [problem.line, problem.related[0]?.line])).toEqual([
      [11, 3],
      [12, 7],
      [14, 8],
    ]);
  });
  const stated = async (fields: Record<string, string>, body: string, settings: object = {}): Promise<string[]> => {
    const files: Files = { "contracts/a.md": contract(fields, body) };
    const problems = await problemsOf(files, "schema/disagreement", { settings });
    return problems.map((problem) => `${pointedAt(files, problem)}: ${problem.message}`);
  };
  it.each([
    ["a bullet", "- **Sunset:** Ends on 31 March 2027.\n"],
    ["a row", "| Piece | Commitment |\n| - | - |\n| Sunset | Ends on 31 March 2027. |\n"],
    ["a heading", "## Sunset\n\nEnds on 31 March 2027.\n"],
  ])("reads the end that %s states", async (_, body) => {
    const text = `# Night desk\n\n${body}`;
    expect(await stated({ sunset: "2027-06-30" }, text)).toEqual([
      expect.stringContaining("The text says “2027-03-31” where the frontmatter's “sunset” says “2027-06-30”."),
    ]);
    expect(await stated({ sunset: "2027-03-31" }, text)).toEqual([]);
    expect(await stated({}, text)).toEqual([]);
  });
  const parties = '[{ team: "@harbour/desk", owner: "@mira" }, { team: Quay, owner: "@ada" }]';
  it.each([
    ["behind a label", "**Parties:** Desk and Pilots\n"],
    ["in a row", "| Piece | Commitment |\n| - | - |\n| Parties | Desk, Pilots |\n"],
    ["below a heading", "## Parties\n\n- Desk (Mira, or Jon)\n- Pilots: whoever is on watch\n"],
  ])("reads the parties named %s", async (_, body) => {
    expect(await stated({ parties }, `# Night desk\n\n${body}`)).toEqual([
      expect.stringContaining(
        "The text says “Desk and Pilots” where the frontmatter's “parties” says “@harbour/desk and Quay”.",
      ),
    ]);
    expect(await stated({ parties }, `# Night desk\n\n${body.replaceAll("Pilots", "the Quay team")}`)).toEqual([]);
    expect(await stated({}, `# Night desk\n\n${body}`)).toEqual([]);
  });
  it("knows a team by its name in the settings, and misses one that is left out", async () => {
    const settings = { teams: { "@harbour/desk": { name: "Ticket office" } } };
    expect(await stated({ parties }, "**Between:** Ticket office ↔ Quay\n", settings)).toEqual([]);
    expect(await stated({ parties }, "**Between:** Ticket office ↔ Desk\n", settings)).toHaveLength(1);
    expect(await stated({ parties }, "**Parties:** see above\n", settings)).toEqual([]);
  });
  it("reads an owner in a row or below a heading, but not where a guide explains the word", async () => {
    expect(await stated({}, "| Fact | Value |\n| - | - |\n| Owner | @jon |\n")).toHaveLength(1);
    expect(await stated({}, "## Owner\n\n@jon\n")).toHaveLength(1);
    const guide = "---\nowner: '@mira'\n---\n\n| Field | Form |\n| - | - |\n| Owner | `@jon` |\n";
    expect(await problemsOf({ "guides/fields.md": guide }, "schema/disagreement")).toEqual([]);
  });
  it("says nothing where they agree, or the text states no comparable fact", async () => {
    const body =
      "**Owner:** @mira\n\n> **Owner:** the desk lead\n\n- **Sunset:** after the first storm\n- **Owner:** @Mira\n";
    expect(await problemsOf({ "contracts/a.md": contract({}, body) }, "schema/disagreement")).toEqual([]);
  });
});

describe("schema/unreadable, of readings", () => {
  const csv = "contracts/night-desk.readings.csv";
  it("is quieter, and points at the field in the CSV", async () => {
    const files: Files = {
      "contracts/night-desk.md": contract(),
      [csv]: "date,metric,value,note\n2026-11-02,Exit metric,4,\nsoon,Exit metric,3,\n2026-11-16,Exit metric,three,\n",
    };
    const problems = await problemsOf(files, "schema/unreadable");
    expect(
      problems.map((problem) => [problem.severity, problem.file, problem.line, pointedAt(files, problem)]),
    ).toEqual([
      ["warn", csv, 3, "soon"],
      ["warn", csv, 4, "three"],
    ]);
    expect(problems[0]?.message).toBe("This line of readings does not count: `soon` is no date.");
  });
  it("says once that the header is missing, and nothing of other CSV files", async () => {
    const files: Files = {
      "contracts/night-desk.md": contract(),
      [csv]: "2026-11-02,4\n2026-11-03,5\n",
      "contracts/prices.csv": "a\nb\n",
    };
    expect(await problemsOf(files, "schema/unreadable")).toHaveLength(1);
  });
});
