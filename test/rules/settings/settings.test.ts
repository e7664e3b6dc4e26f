import { describe, expect, it } from "vitest";
import { SettingsError } from "../../../plugins/core/schema/parse-settings.ts";
import { checkFiles, contract, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

async function judge(text: string): Promise<string[]> {
  const files: Files = { "handshake.json": text, "a.md": "# A\n" };
  return (await problemsOf(files, undefined)).map(
    ({ rule, line, column, suggestion }) =>
      `${rule} ${line}:${column}${suggestion === undefined ? "" : ` → ${suggestion}`}`,
  );
}

describe("the settings file", () => {
  it("may be empty of keys", async () => {
    expect(await judge("{}")).toEqual([]);
  });
  it("has its unknown keys and rules named, with a way out", async () => {
    expect(
      await judge(
        '{\n  "timezone": "UTC",\n  "whatever": 1,\n  "build": { "failon": "error" },\n  "rules": { "link/broken": "off" }\n}',
      ),
    ).toEqual([
      "settings/unknown-key 2:3 → timeZone",
      "settings/unknown-key 3:3",
      "settings/unknown-key 4:14 → failOn",
      "settings/unknown-key 5:29 → links/broken",
    ]);
  });
  it("has each wrong value named where it stands, and the rest still counts", async () => {
    const text =
      '{\n  "timeZone": "Mars/Olympus",\n  "dueSoonDays": "two",\n  "failOn": "errors",\n  "rules": { "links/orphan": "loud" },\n  "publish": ["Q"],\n  "since": "2026-02-30"\n}';
    expect(await judge(text)).toEqual([
      "settings/value 2:15",
      "settings/value 3:18",
      "settings/value 4:13 → error",
      "settings/value 5:30",
      "settings/value 6:14",
      "settings/value 7:12",
    ]);
  });
  it.each(['{ "a": }', "", "[]", '{ "a": 1, }', '{ "a": 1 // why\n }', "{"])(
    "stops the command when it is no JSON: %s",
    async (text) => {
      await expect(checkFiles({ "handshake.json": text, "a.md": "# A\n" })).rejects.toThrow(SettingsError);
    },
  );
  it("has options of rules and levels of changes judged", async () => {
    const text = `{
  "rules": { "review/no-evidence": ["info", { "receipts": "ten" }], "links/stale": ["warn", { "days": 3 }] },
  "overrides": [{ "files": ["**"], "rules": { "review/no-evidence": ["warn", { "receits": 3 }] } }],
  "changes": { "schedule-rarer": "minor", "window-losened": "major", "hop-added": "mayor" }
}`;
    expect(await judge(text)).toEqual([
      "settings/value 2:59",
      "settings/unknown-key 2:103",
      "settings/unknown-key 3:91 → receipts",
      "settings/unknown-key 4:61 → window-loosened",
      "settings/value 4:83 → major",
    ]);
  });
  it("names the place of a syntax fault", async () => {
    await expect(checkFiles({ "handshake.json": '{\n  "since": 2026-01-01\n}' })).rejects.toThrow(
      /^handshake\.json:2:\d+ cannot be read: /,
    );
  });
  it("sets severities by rule and by glob, the later entry winning", async () => {
    const files: Files = {
      "a.md": "[x](gone.md)\n",
      "drafts/b.md": "[x](gone.md)\n",
      "drafts/c/d.md": "[x](gone.md)\n",
    };
    const settings = {
      rules: { "links/broken": ["warn", {}] },
      overrides: [
        { files: ["drafts/**"], rules: { "links/broken": "off" } },
        { files: "drafts/c/**", rules: { "links/broken": "info" } },
      ],
    };
    expect(
      (await problemsOf(files, "links/broken", { settings })).map(({ file, severity }) => `${file} ${severity}`),
    ).toEqual(["a.md warn", "drafts/c/d.md info"]);
    expect(
      (await problemsOf(files, "links/broken", { settings, strict: true })).map(({ severity }) => severity),
    ).toEqual(["error", "info"]);
  });
  it("has slips in kinds, defaults and fields named", async () => {
    const settings = {
      kinds: { contracts: "deals/**" },
      records: { answers: "faq.md" },
      defaults: { "guides/**": { refresh_after_day: 60, status: "alive", our_own: 1 } },
      fields: { verified: "last_reviwed" },
    };
    const found = await problemsOf({ "guides/a.md": "# A\n" }, undefined, { settings });
    expect(found.map(({ rule, file, suggestion }) => `${rule} ${file} ${suggestion ?? ""}`.trim())).toEqual([
      "settings/unknown-key handshake.json contract",
      "settings/unknown-key handshake.json answer",
      "settings/unknown-key handshake.json refresh_after_days",
      "settings/value handshake.json",
      "settings/unknown-key handshake.json last_reviewed",
    ]);
  });
  it("keeps excluded files from being pages, yet lets links find them", async () => {
    const files: Files = { "a.md": "[x](parts/piece.txt)\n", "parts/b.md": "[x](gone.md)\n", "parts/piece.txt": "" };
    expect(await problemsOf(files, undefined, { settings: { exclude: ["parts/**"] } })).toEqual([]);
  });
  it("is told where Astro decides otherwise", async () => {
    const site = { base: "/handbook", trailingSlash: "always" as const, redirects: { "/a": "/b" } };
    const problems = await problemsOf({ "a.md": "# A\n" }, "settings/value", {
      settings: { base: "/docs", trailingSlash: "always", redirects: { "/a": "/c", "/d": "/a/" } },
      site,
    });
    expect(problems.map(({ message }) => message.slice(0, 16))).toEqual(["“base” is “/docs", "“redirects./a” i"]);
  });
});

describe("settings that have no effect", () => {
  const files: Files = {
    "index.md": "# Harbour\n",
    "faq.md": "# Questions\n\n## Who is awake?\n\nThe Desk.\n",
    "playbook/handshake-night.md": contract(),
    "playbook/handshake-day.md": contract({ title: "Day desk" }),
    "runbooks/states.md":
      "# States\n\n| State | Entry | Exit |\n| - | - | - |\n| Build | Asked | Held |\n| Trial | Built | Used |\n",
    "adr/deep/0001-queue.md": "# One queue\n",
    "templates/old.txt": "",
  };
  const saidOf = async (settings: object, all: Files = files): Promise<string[]> =>
    (await problemsOf(all, "settings/value", { settings })).map(
      ({ severity, message, help = "" }) => `${severity} ${message} ${help}`,
    );

  it.each([
    [{ kinds: { contract: ["playbook/handshak-*.md"] } }, "playbook/handshake-*.md"],
    [{ kinds: { contract: "playbok/handshake-*.md" } }, "playbook/handshake-*.md"],
    [{ kinds: { contract: "Playbook/*.md" } }, "playbook/*.md"],
    [{ kinds: { contract: "playbook/*.mdx" } }, "playbook/*.md"],
    [{ kinds: { contract: "playbook" } }, "playbook/**"],
    [{ kinds: { decision: "adr/*.md" } }, "adr/**/*.md"],
    [{ records: { answer: "fqa.md" } }, "faq.md"],
    [{ records: { state: "states.md" } }, "runbooks/states.md"],
    [{ defaults: { "runbook/**": { owner: "@jon" } } }, "runbooks/**"],
    [{ overrides: [{ files: ["playbok/**"], rules: { "links/orphan": "off" } }] }, "playbook/**"],
    [{ exclude: ["template/**"] }, "templates/**"],
  ])("are named with what was meant: %j", async (settings, meant) => {
    const [problem, ...others] = await problemsOf(files, "settings/value", { settings });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "warn", suggestion: meant, help: `Did you mean “${meant}”?` });
  });
  it.each(["docs/faq.md", "/faq.md", "../docs/faq.md"])("are told where paths count from: %s", async (path) => {
    expect(await saidOf({ records: { answer: path } })).toEqual([
      `warn “records.answer” names “${path}”, which matches no page. Paths count from the content folder: write “faq.md”.`,
    ]);
  });
  it("are named where nothing is near, and where what matches is no page", async () => {
    expect(await saidOf({ kinds: { answer: "b/*.md" }, records: { state: "templates/old.txt" } })).toEqual([
      "warn “kinds.answer” names “b/*.md”, which matches no page. Name what is there, or take it out.",
      "warn “records.state” names “templates/old.txt”, which matches no page. What it matches is excluded or no Markdown; name a page, or take it out.",
    ]);
  });
  it("stand at their place in the file", async () => {
    const text =
      '{\n  "kinds": { "contract": ["playbook/*.md", "deals/*.md"] },\n  "defaults": { "x/**": { "owner": "@jon" } }\n}';
    const problems = await problemsOf({ ...files, "handshake.json": text }, "settings/value");
    expect(problems.map((problem) => pointedAt({ "handshake.json": text }, problem))).toEqual([
      '"deals/*.md"',
      '"x/**"',
    ]);
  });
  it("are pages without the records they are named for", async () => {
    const said = await saidOf({
      records: { state: ["faq.md"], answer: "faq.md", contract: "playbook/handshake-day.md" },
    });
    expect(said.map((text) => text.split(". ")[0])).toEqual([
      "warn “records.state” names “faq.md”, where no state is found",
      "warn “records.contract” names “playbook/handshake-day.md”, where no contract is found",
    ]);
  });
  it("are two pages of the same records", async () => {
    const twice: Files = {
      ...files,
      "map.md": String(files["runbooks/states.md"]).replace("| Trial", "| Live"),
      "states/trial.md": "# Trial\n",
    };
    expect(await saidOf({ records: { state: ["runbooks/states.md", "map.md"] } }, twice)).toEqual([
      "warn map.md and runbooks/states.md both have the state “Build”. Keep the page that people work from, and take the other out of `records`.",
      "warn runbooks/states.md and states/trial.md both have the state “Trial”. Keep the page that people work from, and take the other out of `records`.",
    ]);
    expect(await saidOf({ records: { state: "map.md" } }, twice)).toEqual([]);
    const page = "# Questions\n\n## Who is awake?\n\nThe Desk.\n\n## Who is Awake?\n\nThe Quay.\n";
    expect(await saidOf({ records: { answer: "faq.md" } }, { "faq.md": page })).toEqual([
      "warn faq.md has more than one answer called “Who is Awake?”. Give each a name of its own, or leave one out.",
    ]);
  });
  it("are none where they are a precaution, or where there is nothing yet", async () => {
    expect(await saidOf({ exclude: ["**/_*", "templates/**"] })).toEqual([]);
    expect(await saidOf({ kinds: { contract: "deals/**" }, exclude: ["old/**"] }, {})).toEqual([]);
  });
  it("never name a hidden page to mend a slip", async () => {
    const hidden: Files = { ...files, "secrets.md": "---\nband: C\n---\n" };
    expect(await saidOf({ records: { answer: "secret.md" } }, hidden)).toEqual([
      "warn “records.answer” names “secret.md”, which matches no page. Name what is there, or take it out.",
    ]);
  });
});

describe("bands", () => {
  it.each([
    [undefined, ["none", "A"]],
    [["A"], ["A"]],
    [
      ["A", "B"],
      ["A", "B"],
    ],
    [["C"], ["C"]],
  ])("with publish %j these pages are shown", async (publish, shown) => {
    const files: Files = Object.fromEntries(["A", "B", "C"].map((band) => [`${band}.md`, `---\nband: ${band}\n---\n`]));
    const { handbook } = await checkFiles({ ...files, "none.md": "# N\n" }, publish ? { publish } : {});
    expect(
      handbook.pages
        .filter(({ hidden }) => !hidden)
        .map(({ path }) => path.replace(".md", ""))
        .sort(),
    ).toEqual([...shown].sort());
  });
  it("are read without regard to case, so that a slip shows a page to nobody new", async () => {
    const { handbook } = await checkFiles({ "contracts/a.md": contract({ band: "b" }) });
    expect(handbook.pages[0]?.hidden).toBe(true);
  });
  it("hide a page whose band does not exist, and refuse to show a band that does not exist", async () => {
    const { handbook } = await checkFiles({
      "contracts/a.md": contract({ band: "Staff" }),
      "guides/b.md": "---\nband: 1\n---\n",
    });
    expect(handbook.pages.map(({ hidden }) => hidden)).toEqual([true, true]);
    await expect(checkFiles({ "a.md": "# A\n" }, { publish: ["A", "Z"] })).rejects.toThrow(
      "There is no band “Z”; the bands are A, B or C.",
    );
  });
  it("never suggest a hidden page to a shown one", async () => {
    const files: Files = {
      "guides/a.md": "[x](secert-plan.md)\n",
      "guides/secret-plan.md": "---\nband: B\n---\n# S\n",
    };
    expect((await problemsOf(files, "links/broken"))[0]?.suggestion).toBeUndefined();
    expect((await problemsOf(files, "links/broken", { settings: { bands: { B: "all" } } }))[0]?.suggestion).toBe(
      "secret-plan.md",
    );
  });
});
