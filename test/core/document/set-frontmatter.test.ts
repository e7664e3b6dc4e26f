import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFrontmatterBlock } from "../../../plugins/core/document/frontmatter-block.ts";
import { setFrontmatter, type FrontmatterEdit } from "../../../plugins/core/document/set-frontmatter.ts";

/** The text after the edits; the failure in its place where they cannot be made. */
function set(text: string, ...edits: [path: FrontmatterEdit["path"], value: unknown][]): string {
  const outcome = setFrontmatter(
    text,
    edits.map(([path, value]) => ({ path, value })),
  );
  return "text" in outcome ? outcome.text : `failure: ${outcome.failure}`;
}

const page = (yaml: string, body = "\n# Night desk\n") => `---\n${yaml}\n---\n${body}`;

describe("a value that is there", () => {
  it.each([
    [
      "title: Night desk # the name\nowner: '@mira'",
      ["title"],
      "Day desk",
      "title: Day desk # the name\nowner: '@mira'",
    ],
    ["owner: '@mira'", ["owner"], "@jonas", "owner: '@jonas'"],
    ['owner: "@mira"   # until May', ["owner"], "@jonas", 'owner: "@jonas"   # until May'],
    ["owner: @mira\ntitle: A", ["title"], "B", "owner: @mira\ntitle: B"],
    ["owner: @mira", ["owner"], "@jonas", 'owner: "@jonas"'],
    ["last_reviewed: 2026-10-01", ["last_reviewed"], "2026-11-20", "last_reviewed: 2026-11-20"],
    ["last_reviewed: '2026-10-01'", ["last_reviewed"], "2026-11-20", "last_reviewed: '2026-11-20'"],
    ["refresh_after_days:  90", ["refresh_after_days"], 120, "refresh_after_days:  120"],
    [
      "last_reviewed:   # never yet\nband: A",
      ["last_reviewed"],
      "2026-11-20",
      "last_reviewed: 2026-11-20   # never yet\nband: A",
    ],
    ["review:\nband: A", ["review"], { by: "@mira" }, 'review: { by: "@mira" }\nband: A'],
    ["review: { by: '@mira' }", ["review", "by"], "@jonas", "review: { by: '@jonas' }"],
    ["review: {by: '@mira',}", ["review", "of"], "c1-7f3a", "review: {by: '@mira', of: c1-7f3a,}"],
    ["review: {}", ["review", "by"], "@jonas", 'review: { by: "@jonas" }'],
    [
      "review:\n    by: '@mira' # night\n# end",
      ["review", "of"],
      "c1-7f3a",
      "review:\n    by: '@mira' # night\n    of: c1-7f3a\n# end",
    ],
    ["tone: |\n  warm\n\n  brief\nband: A", ["tone"], "dry", "tone: dry\nband: A"],
    ["tone: warm\n  and brief\nband: A", ["tone"], "dry", "tone: dry\nband: A"],
    ["tags:\n  - night # late\n  - desk\nband: A", ["tags", 0], "day", "tags:\n  - day # late\n  - desk\nband: A"],
    ["tags: [night, desk]", ["tags", 2], "support", "tags: [night, desk, support]"],
    ["tags:\n- night\n# more\nband: A", ["tags", 1], "desk", "tags:\n- night\n- desk\n# more\nband: A"],
    ["tags:\n  - night\nband: A", ["tags"], "none", "tags: none\nband: A"],
    ["tags: none # yet\nband: A", ["tags"], ["a", "b"], "tags: [a, b] # yet\nband: A"],
  ] as [string, FrontmatterEdit["path"], unknown, string][])("%j takes %j = %j", (before, path, value, after) => {
    expect(set(page(before), [path, value])).toBe(page(after));
  });

  it("stays byte for byte where it says so already", () => {
    const text = page("review:   {of: c1-7f3a,   by: '@mira'}\ntags: [ a,b ]");
    expect(set(text, [["review"], { by: "@mira", of: "c1-7f3a" }], [["tags"], ["a", "b"]])).toBe(text);
  });

  it("is a mapping that is set key by key, and loses those it no longer has", () => {
    const text = page("review:\n  by: '@mira' # on call\n  of: c1-1111\n  note: short\nband: A");
    const after = page("review:\n  by: '@mira' # on call\n  of: c1-2222\nband: A");
    expect(set(text, [["review"], { by: "@mira", of: "c1-2222" }])).toBe(after);
  });
});

describe("a new key", () => {
  it("comes last, and a receipt behind the day it goes with", () => {
    const text = page('title: Night desk\nlast_reviewed: 2026-10-01 # by telephone\n\n# Who\nowner: "@mira"');
    expect(set(text, [["review"], { by: "@jonas", of: "c1-7f3a" }], [["band"], "A"])).toBe(
      page(
        'title: Night desk\nlast_reviewed: 2026-10-01 # by telephone\nreview: { by: "@jonas", of: c1-7f3a }\n\n# Who\nowner: "@mira"\nband: A',
      ),
    );
  });

  it("comes last in its own party, in the way the party is written", () => {
    const parties = [
      "parties:",
      "  - team: Night desk",
      "    owner: '@mira' # also at weekends",
      "    # backup is being looked for",
      "",
      "  - { team: Orders, owner: '@jonas' }",
      "sunset: 2027-01-31",
    ];
    const accepted = { by: "@mira", on: "2026-11-20", of: "c1-7f3a" };
    const after = [
      ...parties.slice(0, 3),
      "    accepted: { by: '@mira', on: 2026-11-20, of: c1-7f3a }",
      ...parties.slice(3, 5),
      "  - { team: Orders, owner: '@jonas', accepted: { by: '@mira', on: 2026-11-20, of: c1-7f3a } }",
      "sunset: 2027-01-31",
    ];
    const edits: [FrontmatterEdit["path"], unknown][] = [
      [["parties", 0, "accepted"], accepted],
      [["parties", 1, "accepted"], accepted],
    ];
    expect(set(page(parties.join("\n")), ...edits)).toBe(page(after.join("\n")));
    expect(set(page(after.join("\n")), ...edits)).toBe(page(after.join("\n")));
  });

  it("is spread over lines where its like is", () => {
    const other = "  - team: Orders\n    accepted:\n      by: '@jonas'\n      on: 2026-11-01";
    const text = page(`parties:\n${other}\n  - team: Night desk`);
    expect(set(text, [["parties", 1, "accepted"], { by: "@mira", on: "2026-11-20" }])).toBe(
      page(`parties:\n${other}\n  - team: Night desk\n    accepted:\n      by: '@mira'\n      on: 2026-11-20`),
    );
  });

  it("brings what stands on the way to it", () => {
    expect(set(page("title: Night desk"), [["review", "by"], "@mira"])).toBe(
      page('title: Night desk\nreview: { by: "@mira" }'),
    );
    const party = { team: "Orders", owner: "@jonas", accepted: { by: "@jonas", on: "2026-11-20" } };
    expect(set(page("title: Night desk"), [["parties", 0], party])).toBe(
      page(
        'title: Night desk\nparties:\n  - team: Orders\n    owner: "@jonas"\n    accepted:\n      by: "@jonas"\n      on: 2026-11-20',
      ),
    );
  });
});

describe("a key that goes", () => {
  it.each([
    ["title: A\nreview:\n  by: x # y\n\nband: A", ["review"], "title: A\n\nband: A"],
    ["review: { by: x, of: y }", ["review", "by"], "review: { of: y }"],
    ["review: { by: x, of: y }", ["review", "of"], "review: { by: x }"],
    ["parties:\n  - team: A\n    owner: b\n  - team: C", ["parties", 0, "team"], "parties:\n  - owner: b\n  - team: C"],
    ["parties:\n  - team: A\n    owner: b\n  - team: C", ["parties", 0], "parties:\n  - team: C"],
    ["title: A", ["review", "by"], "title: A"],
  ] as [string, FrontmatterEdit["path"], string][])("%j without %j", (before, path, after) => {
    expect(set(page(before), [path, undefined])).toBe(page(after));
  });
});

describe("the file around it", () => {
  const reviewed: [FrontmatterEdit["path"], unknown] = [["last_reviewed"], "2026-11-20"];

  it("keeps its line ends and its byte-order mark", () => {
    const text = "\uFEFF---\r\ntitle: Night desk\r\nrefresh_after_days: 90\r\nband: A\r\n---\r\n\r\nMira.\r\n";
    expect(set(text, reviewed, [["review"], { by: "@mira" }])).toBe(
      text.replace("90\r\n", '90\r\nlast_reviewed: 2026-11-20\r\nreview: { by: "@mira" }\r\n'),
    );
    expect(set("---\rtitle: A\r---\rMira.\r", reviewed)).toBe("---\rtitle: A\rlast_reviewed: 2026-11-20\r---\rMira.\r");
  });

  it("gets frontmatter where it has none, or an empty one", () => {
    expect(set("# Night desk\r\n", reviewed)).toBe("---\r\nlast_reviewed: 2026-11-20\r\n---\r\n\r\n# Night desk\r\n");
    expect(set("\uFEFF\nMira.", reviewed)).toBe("\uFEFF---\nlast_reviewed: 2026-11-20\n---\n\nMira.");
    expect(set("", reviewed)).toBe("---\nlast_reviewed: 2026-11-20\n---\n");
    expect(set("---\n---\nMira.", reviewed)).toBe("---\nlast_reviewed: 2026-11-20\n---\nMira.");
    expect(set("---\n# Nothing yet\n---\n", reviewed)).toBe("---\n# Nothing yet\nlast_reviewed: 2026-11-20\n---\n");
  });

  it("is left alone without an edit", () => {
    expect(set("---\nbroken: 'x\n---\n")).toBe("failure: a quote or bracket in its frontmatter never closes");
    expect(set(page("a:   b"))).toBe(page("a:   b"));
    expect(set("Mira.", [["review"], undefined])).toBe("Mira.");
  });
});

describe("what cannot be done safely", () => {
  it.each([
    [page("title: 'A"), ["title"], "B", "a quote or bracket in its frontmatter never closes"],
    ["---\ntitle: A\n", ["title"], "B", "its frontmatter opens with --- and never closes"],
    [page("review: Mira"), ["review", "by"], "@mira", "its frontmatter has no place for `review.by`"],
    [page("tags: [a]"), ["tags", 3], "b", "its frontmatter has no place for `tags.3`"],
    [page("title: A"), ["sunset"], new Date(0), "`sunset` cannot be written"],
    [page("title: A"), ["nav_order"], NaN, "`nav_order` cannot be written"],
    [
      page("owner: &who '@mira'\nbackup: *who"),
      ["owner"],
      "@jonas",
      "its frontmatter is written in a way that cannot be edited safely",
    ],
  ] as [string, FrontmatterEdit["path"], unknown, string][])("%j is said to be so", (text, path, value, failure) => {
    expect(set(text, [path, value])).toBe(`failure: ${failure}`);
  });
});

describe("any frontmatter", () => {
  const word = fc.constantFrom(
    "Night desk",
    "@mira",
    "2026-11-20",
    "c1-7f3a",
    "yes",
    "12",
    "a: b",
    "it's",
    '"',
    "",
    "ü # x",
    "- x",
    "\n",
    "\u0085😀",
  );
  const scalar = fc.oneof(
    word,
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc.dictionary(fc.constantFrom("by", "of", "on"), scalar, { minKeys: 1 }),
    fc.array(scalar, { minLength: 1, maxLength: 3 }),
  );
  const path = fc.constantFrom<FrontmatterEdit["path"]>(
    ["title"],
    ["review"],
    ["review", "of"],
    ["parties", 0, "accepted"],
    ["parties", 1, "accepted", "by"],
    ["parties", 1, "team"],
    ["parties", 2],
    ["tags", 0],
    ["tags"],
    ["a key: x"],
  );
  const line = fc.constantFrom(
    "title: Night desk # name",
    "title:",
    "review: {by: '@mira', of: c1}",
    "review:\n  by: x\n  # why\n  of: y",
    "review: # soon",
    "parties:\n- team: A # one\n  owner: b\n- {team: C}",
    "parties:\n    - team: >-\n        long\n        name\n    - team: C\n      accepted: { by: d }",
    "tags: [a, b]",
    "tags:\n  - a\n\n  - b # two",
    "tags: []",
    "note: |+\n  keep\n\n",
    "note: 'two\n  lines'",
    "# a comment",
    "",
    "last_reviewed: 2026-10-01",
  );
  const keyOf = (text: string) => /^\w+/.exec(text)?.[0] ?? text;

  it("holds the old values, the edit, every comment and the body, or says that it cannot", () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: keyOf }),
        path,
        value,
        fc.constantFrom("\n", "\r\n"),
        (lines, way, set, end) => {
          const text = page(lines.join("\n")).replaceAll("\n", end);
          const outcome = setFrontmatter(text, [{ path: way, value: set }]);
          if ("failure" in outcome) {
            expect(outcome.failure).toContain("has no place for");
            return;
          }
          made += 1;
          const before = parseFrontmatterBlock(text).values;
          const after = parseFrontmatterBlock(outcome.text).values;
          const name = String(way[0]);
          for (const key of Object.keys(before)) if (key !== name) expect(after[key]).toEqual(before[key]);
          expect(way.reduce<unknown>((inner, step) => Object(inner)[step], after)).toEqual(set);
          const untouched = lines
            .filter((one) => keyOf(one) !== name)
            .join("\n")
            .replaceAll("\n", end);
          for (const one of untouched.split(end)) expect(outcome.text).toContain(one);
          expect(setFrontmatter(outcome.text, [{ path: way, value: set }])).toEqual(outcome);
        },
      ),
      { numRuns: 5000, seed: 4 },
    );
    expect(made).toBeGreaterThan(3500);
  });
});
