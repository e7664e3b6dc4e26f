import { describe, expect, it } from "vitest";
import { checkFiles, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

const handbook: Files = {
  "index.md": "# Harbour\n",
  "contracts/night-desk.md":
    '---\ntitle: Night desk\nowner: "@mira"\nband: A\nchange_type: minor\nrefresh_after_days: 90\nlast_reviewed: 2026-11-01\n---\n# Night desk\n\n## Who answers\n',
  "decisions/one-queue.md": "---\ntitle: One queue\n---\n# One queue\n\n## Why\n\n## Why\n",
  "guides/index.md": "# Guides\n",
  "guides/v1.2.md": "# Version 1.2\n",
  "guides/Tour Plan.md": "# Tour plan\n",
  "guides/map.pdf": "%PDF",
};

async function judge(link: string, settings: object = {}, files: Files = {}): Promise<string> {
  const all = { ...handbook, "guides/page.md": `# Page\n\n${link}\n`, ...files };
  const problems = (await problemsOf(all, undefined, { settings, host: { public: ["img/quay.png"] } })).filter(
    ({ file }) => file === "guides/page.md",
  );
  return problems
    .map(({ rule, suggestion }) => `${rule}${suggestion === undefined ? "" : ` → ${suggestion}`}`)
    .join("; ");
}

describe("a link is sound", () => {
  it.each([
    "[x](../decisions/one-queue.md)",
    "[x](../decisions/one-queue)",
    "[x](../decisions/one-queue.md#why-1)",
    "[x](../decisions/one-queue.md?plain=1#why)",
    "[x](/decisions/one-queue)",
    "[x](/decisions/one-queue/)",
    "[x](/decisions/one-queue/#why)",
    "[x](v1.2)",
    "[x](v1.2.md)",
    "[x](./)",
    "[x](../guides/)",
    "[x](../contracts/)",
    "[x](/contracts/)",
    "[x](/health/)",
    "[x](/health/rules/links/broken/)",
    "[x](/owners/mira/)",
    "[x](/)",
    "[x](../)",
    "[x](map.pdf)",
    "![x](/img/quay.png)",
    "[x](<Tour Plan.md>)",
    "[x](Tour%20Plan.md)",
    "[x](/guides/tour-plan/)",
    "[x](#page)",
    "[x](#)",
    "[x](#top)",
    "[x](#:~:text=Page)",
    "[x](#page:~:text=Page)",
    "[x]()",
    "[x](https://example.org/nowhere)",
    "[x](//example.org/nowhere)",
    "[x](mailto:mira@example.org)",
    "`[x](nowhere.md)`",
    "<!-- <a href='nowhere.md'>x</a> -->",
    "    [x](nowhere.md)",
    "<https://example.org>",
  ])("%s", async (link) => {
    expect(await judge(link)).toBe("");
  });
});

describe("a link is broken", () => {
  it.each([
    ["[x](nowhere-at-all.md)", "links/broken"],
    ["[x](../decisions/One-Queue.md)", "links/broken → ../decisions/one-queue.md"],
    ["[x](one-queue.md#why)", "links/broken → ../decisions/one-queue.md#why"],
    ["[x](../decisions/one-queu)", "links/broken → ../decisions/one-queue"],
    ["[x](/decisions/one-queue.md)", "links/broken → /decisions/one-queue/"],
    ["[x](/Decisions/one-queue)", "links/broken → /decisions/one-queue"],
    ["[x](%E0%A4%A.md)", "links/broken"],
    ["[x](chart.pdf)", "links/broken"],
    ["[x](../../secrets.md)", "links/outside"],
    ["[x](../../decisions/one-queue.md)", "links/outside → ../decisions/one-queue.md"],
    ["[x](../decisions/one-queue.md#Why)", "links/anchor → ../decisions/one-queue.md#why"],
    ["[x](#pgae)", "links/anchor → #page"],
    ["[x](#entirely-elsewhere)", "links/anchor"],
    ["![x](quay.png)", "links/broken"],
    ['<a href="nowhere-at-all.md">x</a>', "links/broken"],
    ["| a |\n| - |\n| <u>[x](nowhere-at-all.md)</u> |", "links/broken"],
    ["- item\n\n  <a\n  href='nowhere-at-all.md'>x</a>", "links/broken"],
    ["[x][gone]", "links/undefined-reference"],
    ["[x][there]\n\n[there]: nowhere-at-all.md", "links/broken"],
  ])("%s", async (link, found) => {
    expect(await judge(link)).toBe(found);
  });

  it("points at the destination alone, in every style", async () => {
    const files: Files = {
      "a.md": [
        '[one](gone-1.md "A title") and [two [deep]](<gone 2.md>) and ![pic [x]](gone-3.png)',
        '<area href=gone-4.md> <img alt="" src="gone-5.png">',
        "text `[` [five](gone(6).md#x)",
        "[ref][r]",
        "",
        "[r]: gone-7.md",
        "",
        "<https://harbour.example/gone-8/>",
      ].join("\n"),
    };
    const settings = { site: "https://harbour.example" };
    const problems = await problemsOf(files, "links/broken", { settings });
    expect(problems.map((problem) => pointedAt(files, problem))).toEqual([
      "gone-1.md",
      "gone 2.md",
      "gone-3.png",
      "gone-4.md",
      "gone-5.png",
      "gone(6).md#x",
      "[ref][r]",
      "https://harbour.example/gone-8/",
    ]);
  });

  it("judges string-valued href and src of any MDX element, and nothing in expressions", async () => {
    const files: Files = {
      "a.mdx":
        'import Card from "./card.astro";\n\n<Card href="gone.md" title="x" />\n\n<Card href={somewhere} />\n\n{/* [x](gone.md) */}\n',
      "card.astro": "",
    };
    const problems = await problemsOf(files, "links/broken");
    expect(problems.map((problem) => [problem.line, pointedAt(files, problem)])).toEqual([[3, "gone.md"]]);
  });
});

describe("a link to what nobody has written yet", () => {
  const helpFor = async (url: string): Promise<string | undefined> =>
    (await problemsOf({ "guides/welcome.md": `[x](${url})\n` }, "links/broken"))[0]?.help;
  const write = (path: string): string => `Mend the link, take it out, or write that page: ${path}.`;

  it.each([
    ["../decisions/one-queue.md#why", "decisions/one-queue.md"],
    ["../decisions/one-queue", "decisions/one-queue.md"],
    ["../handovers/", "handovers/index.md"],
    ["/decisions/one-queue/", "decisions/one-queue.md"],
    ["/decisions/one-queue?a=b#c", "decisions/one-queue.md"],
  ])("names the page to write for %s", async (url, path) => {
    expect(await helpFor(url)).toBe(write(path));
  });
  it("names the file to add, and nothing where no file would mend it", async () => {
    expect(await helpFor("img/quay.png")).toBe("Mend the link, take it out, or add that file: guides/img/quay.png.");
    expect(await helpFor("/img/quay.png")).toBe("Mend the link, or take it out.");
    expect(await helpFor("%E0%A4.md")).toBe("Mend the link, or take it out.");
    expect(await helpFor("/answers/tides.md")).toBe("Mend the link, or take it out.");
  });
  it("names the page that a reference in frontmatter asks for", async () => {
    const files: Files = { "streams/gate.md": "---\nstate: states/build\n---\n" };
    expect((await problemsOf(files, "links/broken"))[0]?.help).toBe(write("states/build.md"));
  });
});

describe("settings of the site", () => {
  it("accepts a site path with and without the base", async () => {
    expect(await judge("[x](/handbook/decisions/one-queue/) [y](/decisions/one-queue/)", { base: "/handbook" })).toBe(
      "",
    );
    expect(await judge("[x](/other/decisions/one-queue/)", { base: "/handbook" })).toBe(
      "links/broken → /decisions/one-queue/",
    );
  });
  it("treats an absolute URL under the site as internal", async () => {
    expect(await judge("[x](https://harbour.example/decisions/one-queue/)", { site: "https://harbour.example" })).toBe(
      "",
    );
    expect(await judge("[x](https://harbour.example/nowhere-at-all/)", { site: "https://harbour.example" })).toBe(
      "links/broken",
    );
  });
  it("follows redirects, to their anchor", async () => {
    const redirects = {
      "/old": "/decisions/one-queue/#why",
      "/older": "/old",
      "/lost": "/nowhere/",
      "/round": "/round",
    };
    expect(await judge("[x](/old/) [y](/older)", { redirects })).toBe("");
    expect(await judge("[x](/lost)", { redirects })).toBe("links/broken");
    expect(await judge("[x](/round)", { redirects })).toBe("links/broken");
  });
  it("leaves URLs alone that the settings ignore", async () => {
    expect(await judge("[x](/wiki/anything)", { links: { ignore: ["/wiki/**"] } })).toBe("");
  });
});

describe("page references in frontmatter", () => {
  const withDecisions = (value: string): Files => ({
    ...handbook,
    "contracts/day-desk.md": `---\ntitle: Day desk\nowner: "@mira"\nband: A\nchange_type: minor\nrefresh_after_days: 90\nlast_reviewed: 2026-11-01\ndecisions:\n  - ${value}\n---\n# Day desk\n`,
  });
  it.each(["decisions/one-queue", "decisions/one-queue.md", "../decisions/one-queue", "decisions/one-queue#why"])(
    "finds %s",
    async (value) => {
      expect(await problemsOf(withDecisions(value), "links/broken")).toEqual([]);
    },
  );
  it("reports a miss at the item in the YAML, with a way out", async () => {
    const files = withDecisions("decisions/one-quue");
    const [problem] = await problemsOf(files, "links/broken");
    expect(problem).toMatchObject({ line: 9, column: 5, suggestion: "decisions/one-queue" });
    expect(problem && pointedAt(files, problem)).toBe("decisions/one-quue");
  });
});

describe("history", () => {
  it("knows where a renamed target went", async () => {
    const files: Files = {
      "a.md": "[x](old-desk.md#hours)\n",
      "contracts/index.md": "# C\n",
      "desks/night.md": "# Night\n\n## Hours\n",
    };
    const renamed = new Map([["old-desk.md", "desks/night.md"]]);
    const [problem] = await problemsOf(files, "links/broken", { host: { history: { renamed } } });
    expect(problem).toMatchObject({
      suggestion: "desks/night.md#hours",
      message: "old-desk.md has been moved or renamed.",
    });
  });
});

describe("what is left out or shares an address", () => {
  it("reports the second of two pages with one address", async () => {
    const problems = await problemsOf({ "a b.md": "# One\n", "a-b.md": "# Two\n" }, "links/same-address");
    expect(problems.map(({ file, target }) => [file, target])).toEqual([["a-b.md", "a b.md"]]);
  });
  it("judges links to and from an unreadable page as if it were there", async () => {
    const files: Files = {
      "a.md": "[x](b.md#there) [y](b.md#not-there)\n",
      "b.md": "---\ntitle: [\n---\n\n## There\n\n[z](gone.md)\n",
    };
    const problems = await problemsOf(files, undefined);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "a.md links/anchor",
      "b.md schema/unreadable",
      "b.md links/broken",
    ]);
  });
  it("counts the links it judged and the pages it read", async () => {
    const { report } = await checkFiles({ "a.md": "[x](b.md) [y](https://example.org) [z](#a)\n", "b.md": "# B\n" });
    expect(report.summary).toMatchObject({ pages: 2, links: 2 });
  });
});
