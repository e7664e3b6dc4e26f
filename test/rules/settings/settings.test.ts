import { describe, expect, it } from "vitest";
import { SettingsError } from "../../../plugins/core/schema/parse-settings.ts";
import { checkFiles, contract, problemsOf, type Files } from "../../support/check-files.ts";

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
