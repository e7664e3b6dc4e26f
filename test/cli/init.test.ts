import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { mergeEditorSettings } from "../../plugins/cli/init/merge-editor-settings.ts";
import { run } from "../../plugins/cli/main.ts";
import { version } from "../../plugins/cli/version.ts";

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "handshake-init-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function json(path: string): unknown {
  return JSON.parse(read(path));
}

/** Every file below the folder with its text. */
function everything(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, read(path)]));
}

/** Runs a command in the folder, as `handshake` does where nobody can answer. */
async function handshake(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await run([...args, "--today", "2026-11-20"], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    colour: false,
  });
  return { code, ...said };
}

const init = (...args: string[]) => handshake("init", ...args);

/** The handbook of a harbour that knew nothing of any of this. */
function putHarbour(at: string): void {
  put(
    `${at}/index.md`,
    "# Harbour\n\n[Night](playbook/handshake-night-desk.md), [why](adr/0001-one-queue.md), [questions](faq.md), [states](runbooks/states.md).\n",
  );
  put(
    `${at}/playbook/handshake-night-desk.md`,
    '---\ntitle: Night desk\nmaintainer: "@mira"\nlast_verified: 2026-10-02\n---\n\n# Night desk\n\nThe [states](../runbooks/states.md).\n',
  );
  put(`${at}/adr/0001-one-queue.md`, "# One queue\n\n## Context\n\nTwo desks.\n\n## Decision\n\nOne.\n");
  put(`${at}/adr/0002-one-lamp.md`, "# One lamp\n");
  put(
    `${at}/faq.md`,
    "# Questions\n\n## Who is awake?\n\nThe Desk, from ten to six.\n\n## Who has the key?\n\nThe Quay.\n",
  );
  put(
    `${at}/runbooks/states.md`,
    "# States\n\n| State | Entry signals | Exit signals | SLI |\n| --- | --- | --- | --- |\n| Frame | somebody asked | it is decided | under 10 days |\n| Build | it is decided | it held | under 20 days |\n",
  );
}

describe("init in a bare folder of Markdown", () => {
  it("says what stands where, and leaves every page as it was", async () => {
    putHarbour("docs");
    const pages = everything();
    const { code, out, err } = await init("--yes");
    expect(code, err).toBe(0);
    expect(out).toContain("The handbook is docs: 1 contract, 2 decisions, 2 answers, 2 states, ");
    expect(json("docs/handshake.json")).toEqual({
      kinds: { contract: "playbook/handshake-*.md", decision: "adr/[0-9]*.md" },
      records: { state: "runbooks/states.md", answer: "faq.md" },
      fields: { last_verified: "last_reviewed", maintainer: "owner" },
      defaults: { "playbook/handshake-*.md": { band: "A", change_type: "patch", refresh_after_days: 90 } },
      since: "2026-11-20",
    });
    const after = everything();
    for (const [path, text] of Object.entries(pages)) expect(after[path], path).toBe(text);
    expect(Object.keys(after).filter((path) => !(path in pages))).toEqual([
      ".vscode/settings.json",
      "docs/handshake.json",
    ]);
    expect(out).toContain("Nothing here speaks of GitHub, so its workflows are left out; --workflows brings them.");
    const check = await handshake("check", "docs");
    expect(check.code, check.out).toBe(0);
    expect(check.out).not.toMatch(/error|warning/);
  });

  it("has nothing to do the second time", async () => {
    putHarbour("docs");
    await init("--yes");
    const before = everything();
    const { code, out } = await init("--yes");
    expect(code).toBe(0);
    expect(out).toContain("kept     docs/handshake.json  (it is there already)");
    expect(out).toContain("Nothing to do");
    expect(everything()).toEqual(before);
  });

  it("writes nothing in a dry run, nor where nobody can say yes", async () => {
    putHarbour("docs");
    const before = everything();
    const dry = await init("--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.out).toContain("+++ b/docs/handshake.json");
    expect(dry.out).toContain('+  "since": "2026-11-20"');
    const alone = await init();
    expect(alone.code).toBe(2);
    expect(alone.err).toContain("Run it again with --yes.");
    expect(alone.out).toContain("new      docs/handshake.json");
    expect(everything()).toEqual(before);
  });

  it.each([
    ["y", true],
    ["", false],
    [undefined, false],
  ])("asks at a terminal, and takes %j for what it is", async (answer, writes) => {
    putHarbour("docs");
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answer);
    };
    const code = await run(["init", folder, "--today", "2026-11-20"], {
      out: () => undefined,
      err: () => undefined,
      colour: false,
      ask,
    });
    expect(code).toBe(0);
    expect(asked).toEqual(["Write these 2 files? (y/N) "]);
    expect(existsSync(join(folder, "docs/handshake.json"))).toBe(writes);
  });

  it("takes the folder itself where its pages stand at its top", async () => {
    putHarbour(".");
    const { out } = await init("--yes");
    expect(out).toContain("The handbook is this folder");
    expect(existsSync(join(folder, "handshake.json"))).toBe(true);
    expect((await handshake("check", ".")).code).toBe(0);
  });

  it("takes the folder it is told, and names the others", async () => {
    putHarbour("docs");
    put("wiki/a.md", "# A\n");
    expect((await init("--dry-run")).out).toContain("wiki holds Markdown as well");
    expect((await init("--dry-run", "--content", "wiki")).out).toContain("new      wiki/handshake.json");
    expect((await init("docs", "--dry-run")).out).toContain("new      .vscode/settings.json");
  });
});

describe("init in a project", () => {
  it("gives Astro its collections and shows what to add to its configuration", async () => {
    putHarbour("content");
    put("package.json", '{ "dependencies": { "astro": "^7.0.0" } }\n');
    put("astro.config.mjs", 'import { defineConfig } from "astro/config";\nexport default defineConfig({});\n');
    const config = read("astro.config.mjs");
    const { code, out } = await init("--yes");
    expect(code).toBe(0);
    expect(read("src/content.config.ts")).toContain("export const collections = handbookCollections();");
    expect(out).toContain("npm install astro-handshake pagefind");
    expect(out).toContain("integrations: [handshake()],");
    expect(read("astro.config.mjs")).toBe(config);
    put("package.json", '{ "dependencies": { "astro": "^7.0.0", "astro-handshake": "^0.1.0" } }\n');
    put("astro.config.mjs", 'import handshake from "astro-handshake";\n');
    expect((await init()).out).not.toMatch(/Install|Add to/);
  });

  it("leaves Starlight its pages and finds its public folder", async () => {
    put("package.json", '{ "dependencies": { "@astrojs/starlight": "^0.40.0" } }\n');
    put("pnpm-lock.yaml", "");
    put("astro.config.mjs", 'import starlight from "@astrojs/starlight";\nexport default {};\n');
    put("src/content.config.ts", "export const collections = { docs: undefined };\n");
    put("public/img/quay.svg", "<svg/>");
    put("README.md", "# Readme\n");
    put(
      "src/content/docs/index.mdx",
      '---\ntitle: Harbour\n---\n\nimport { Card } from "@astrojs/starlight/components";\n\n![Quay](/img/quay.svg) [night](/guides/night/)\n',
    );
    put("src/content/docs/guides/night.md", "---\ntitle: Night\nlastUpdated: 2026-10-01\n---\n\n[Home](/)\n");
    const { code, out } = await init("--yes");
    expect(code).toBe(0);
    expect(json("src/content/docs/handshake.json")).toEqual({
      fields: { lastUpdated: "last_reviewed" },
      public: "../../../public",
      since: "2026-11-20",
    });
    expect(out).toContain("kept     src/content.config.ts  (it is there already)");
    expect(out).toContain("pnpm add astro-handshake\n");
    expect(out).toContain('handshake({ content: "./src/content/docs", routes: false })');
    expect(out).toContain('...handbookCollections({ content: "./src/content/docs" })');
    expect(out).toContain("finds nothing to say with these settings, 1 error without.");
  });

  it("goes to the root of the repository, wherever in it the pages stand", async () => {
    mkdirSync(join(folder, ".git"));
    putHarbour("teams/harbour/docs");
    const { out } = await init("teams/harbour", "--yes", "--workflows");
    expect(out).toContain("new      .github/workflows/handbook-check.yml");
    expect(read(".github/workflows/handbook-check.yml")).toContain("CONTENT: teams/harbour/docs\n");
    expect(read(".vscode/settings.json")).toContain("/teams/harbour/docs/handshake.json");
  });

  it("adds to editor settings and keeps their comments", async () => {
    putHarbour("docs");
    put(".vscode/settings.json", '{\n    // we like it wide\n    "editor.rulers": [120],\n}\n');
    const { out } = await init("--yes");
    expect(out).toContain("changed  .vscode/settings.json");
    expect(read(".vscode/settings.json")).toMatch(/^\{\n {4}"json\.schemas": \[.*"\/docs\/handshake\.json".*\],\n/);
    expect(read(".vscode/settings.json")).toContain('\n    // we like it wide\n    "editor.rulers": [120],\n}\n');
    expect((await init()).out).toContain("kept     .vscode/settings.json  (it says so already)");
  });
});

/** Every file of GitHub's folder, by its path in it. */
const ofGitHub = (): string[] =>
  Object.keys(everything()).flatMap((path) => (path.startsWith(".github/") ? [path.slice(".github/".length)] : []));

describe("init where the project is on GitHub", () => {
  const git = (...args: string[]): void => void execFileSync("git", args, { cwd: folder, stdio: "pipe" });
  const taken = [
    "ISSUE_TEMPLATE/new-contract.yml",
    "ISSUE_TEMPLATE/stale-page.yml",
    "actions/handshake/action.yml",
    "handshake/github.mjs",
    "handshake/post-comment.mjs",
    "handshake/post-reviews.mjs",
    "handshake/read-comment.mjs",
    "pull_request_template.md",
    "workflows/handbook-check.yml",
    "workflows/handbook-comment.yml",
    "workflows/handbook-review.yml",
  ];

  it.each(["git@github.com:harbour/handbook.git", "https://github.com/harbour/handbook"])(
    "brings the workflows to %s, and nothing more the second time",
    async (remote) => {
      putHarbour("docs");
      git("init", "-q");
      git("remote", "add", "origin", remote);
      expect((await init("--yes")).code).toBe(0);
      expect(Object.keys(everything()).filter((path) => path.startsWith(".git/"))).not.toEqual([]);
      expect(ofGitHub()).toEqual(taken);
      for (const name of ["check", "review"])
        expect(parse(read(`.github/workflows/handbook-${name}.yml`))).toMatchObject({ env: { CONTENT: "docs" } });
      expect(parse(read(".github/actions/handshake/action.yml"))).toMatchObject({
        inputs: { version: { default: version() } },
      });
      const before = everything();
      expect((await init("--yes")).out).toContain("Nothing to do");
      expect(everything()).toEqual(before);
    },
  );

  it("asks for none where the remote is another's, unless told", async () => {
    putHarbour("docs");
    git("init", "-q");
    git("remote", "add", "origin", "https://gitlab.com/harbour/github.com.git");
    expect((await init("--dry-run")).out).not.toContain(".github");
    expect((await init("--dry-run", "--workflows")).out).toContain("new      .github/workflows/handbook-check.yml");
  });

  it("takes a folder .github for a sign, and no for an answer", async () => {
    putHarbour("docs");
    put(".github/FUNDING.yml", "github: harbour\n");
    expect((await init("--dry-run")).out).toContain("new      .github/workflows/handbook-check.yml");
    expect((await init("--dry-run", "--no-workflows")).out).not.toMatch(/\.github|workflows/);
    expect(await init("--workflows", "--no-workflows")).toMatchObject({ code: 2 });
  });

  it("publishes an Astro project from its default branch", async () => {
    putHarbour("content");
    put("package.json", '{ "dependencies": { "astro": "^7.0.0" } }\n');
    put("astro.config.mjs", "export default {};\n");
    git("init", "-q", "-b", "tide");
    expect((await init("--yes", "--workflows")).code).toBe(0);
    expect(parse(read(".github/workflows/handbook-deploy.yml"))).toMatchObject({
      on: { push: { branches: ["tide"] } },
    });
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/1.0");
    rmSync(join(folder, ".github/workflows/handbook-deploy.yml"));
    expect((await init("--yes")).out).toContain("new      .github/workflows/handbook-deploy.yml");
    expect(parse(read(".github/workflows/handbook-deploy.yml"))).toMatchObject({ on: { push: { branches: ["1.0"] } } });
  });

  it("publishes nothing where the site is built elsewhere, or published already", async () => {
    putHarbour("site/content");
    put("site/astro.config.mjs", "export default {};\n");
    mkdirSync(join(folder, ".git"));
    const below = await init("--dry-run", "--workflows");
    expect(below.out).toContain(
      "The site is built in site, so the workflow that publishes it from the top is left out.",
    );
    expect(below.out).not.toContain("handbook-deploy.yml");
    put("astro.config.mjs", "export default {};\n");
    rmSync(join(folder, "site/astro.config.mjs"));
    put(".github/workflows/pages.yml", "      - uses: actions/deploy-pages@v4\n");
    const { out } = await init("--dry-run");
    expect(out).toContain("kept     .github/workflows/pages.yml  (it publishes a site already)");
    expect(out).not.toContain("handbook-deploy.yml");
  });

  it("leaves what does the same alone", async () => {
    putHarbour("docs");
    put(".github/workflows/ci.yml", "      - run: npx astro-handshake check docs\n");
    put("docs/PULL_REQUEST_TEMPLATE.md", "Why?\n");
    put(".github/ISSUE_TEMPLATE/stale-page.yml", "name: Ours\n");
    const { out } = await init("--yes");
    expect(out).toContain("kept     .github/workflows/ci.yml  (it checks the handbook already)");
    expect(out).toContain("kept     docs/PULL_REQUEST_TEMPLATE.md  (it is there already)");
    expect(out).toContain("kept     .github/ISSUE_TEMPLATE/stale-page.yml  (it is there already)");
    expect(read(".github/ISSUE_TEMPLATE/stale-page.yml")).toBe("name: Ours\n");
    expect(ofGitHub().filter((path) => !taken.includes(path))).toEqual(["workflows/ci.yml"]);
    expect(taken.filter((path) => !ofGitHub().includes(path))).toEqual([
      "pull_request_template.md",
      "workflows/handbook-check.yml",
      "workflows/handbook-comment.yml",
    ]);
  });
});

describe("editor settings", () => {
  it("join schemas that are there, in the file's own manner", async () => {
    const text = '{\r\n\t"json.schemas": [{ "fileMatch": ["/a.json"], "url": "./a" }]\r\n}\r\n';
    const merged = mergeEditorSettings(text, "/docs/handshake.json", "./schema.json") ?? "";
    expect(merged).toContain('{ "fileMatch": ["/a.json"], "url": "./a" }');
    expect(merged).toContain("/docs/handshake.json");
    expect(merged.replaceAll("\r\n", "")).not.toContain("\n");
    expect(JSON.parse(merged)).toEqual({
      "json.schemas": [
        { fileMatch: ["/docs/handshake.json"], url: "./schema.json" },
        { fileMatch: ["/a.json"], url: "./a" },
      ],
    });
    expect(mergeEditorSettings(merged, "/docs/handshake.json", "./schema.json")).toBe(merged);
  });

  it.each(["[]", "{", '{ "json.schemas": true }', "null"])("that are no such thing stay away: %s", (text) => {
    expect(mergeEditorSettings(text, "/handshake.json", "./schema.json")).toBeUndefined();
  });
});

describe("init where it is not welcome", () => {
  it("says that there is no Markdown, or no folder", async () => {
    expect((await init()).err).toContain("there is no Markdown in this folder.");
    put("notes.txt", "x");
    expect(await init("notes.txt")).toMatchObject({
      code: 2,
      err: "handshake: notes.txt is a file; name the folder it stands in.\n",
    });
    expect(await init("gone")).toMatchObject({ code: 2, err: "handshake: there is no folder gone.\n" });
    put("package.json", "{}");
    put("README.md", "# Only about the project\n");
    expect((await init()).err).toContain("there is no Markdown");
    expect((await init("--yes", "one", "two")).code).toBe(2);
  });

  it.each(["{", "[]", '{ "kinds": '])("leaves settings that cannot be read: %s", async (text) => {
    putHarbour("docs");
    put("docs/handshake.json", text);
    const before = everything();
    const { code, err } = await init("--yes");
    expect(code).toBe(2);
    expect(err).toContain("handshake.json:1:");
    expect(err).toContain("Mend it first");
    expect(everything()).toEqual(before);
  });

  it("keeps settings that are there, and says what the check makes of them", async () => {
    putHarbour("docs");
    put("docs/handshake.json", '{ "kinds": { "contract": "gone/*.md" } }\n');
    const { code, out } = await init("--yes");
    expect(code).toBe(0);
    expect(out).toContain("kept     docs/handshake.json");
    expect(read("docs/handshake.json")).toContain("gone/*.md");
  });

  it("does without a file that something stands in the way of", async () => {
    putHarbour("docs");
    put(".github", "a file");
    put(".vscode", "a file");
    const { code, out } = await init("--yes", "--workflows");
    expect(code).toBe(0);
    expect(out).toMatch(/kept {5}\.github\/workflows\/handbook-check\.yml {2}\(.*\.github is a file, not a folder\)/);
    expect(existsSync(join(folder, "docs/handshake.json"))).toBe(true);
  });

  it("writes through no link that leaves the project, and survives links in circles", async () => {
    const outside = mkdtempSync(join(tmpdir(), "handshake-outside-"));
    try {
      putHarbour("docs");
      symlinkSync(outside, join(folder, ".github"), "dir");
      symlinkSync("..", join(folder, "docs/up"), "dir");
      symlinkSync("nowhere", join(folder, "docs/gone.md"));
      mkdirSync(join(folder, ".vscode"));
      symlinkSync("nowhere", join(folder, ".vscode/settings.json"));
      expect((await init("--yes")).code).toBe(0);
      expect(readdirSync(outside)).toEqual([]);
      expect(existsSync(join(folder, "docs/handshake.json"))).toBe(true);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it.skipIf(process.getuid?.() === 0)("says which file it may not write", async () => {
    putHarbour("docs");
    chmodSync(join(folder, "docs"), 0o555);
    const { code, err } = await init("--yes");
    chmodSync(join(folder, "docs"), 0o755);
    expect(code).toBe(2);
    expect(err).toContain("handshake.json cannot be written: permission denied.");
  });
});

describe("an Astro project without any Markdown", () => {
  it("begins a handbook in content/, and says so the second time as well", async () => {
    put("package.json", '{ "dependencies": { "astro": "^7.0.0" } }');
    put("astro.config.mjs", "export default {};\n");
    put("src/pages/index.astro", "<h1>Harbour</h1>\n");
    const first = await init("--yes");
    expect([first.code, first.err]).toEqual([0, expect.stringContaining("content/handshake.json is written.")]);
    expect(first.out).toContain("There is no Markdown here yet, so the handbook begins in content.");
    expect(first.out).toContain("Next: `handshake new contract`.");
    expect(json("content/handshake.json")).toEqual({ since: "2026-11-20" });
    expect(read("src/content.config.ts")).toContain("handbookCollections()");
    const before = everything();
    expect((await init("--yes")).out).toContain("Nothing to do: every file is there.");
    expect(everything()).toEqual(before);
    const parties = "Desk:@mira:@jon,Quay:@ada:@bo";
    expect((await handshake("new", "contract", "Night desk", "--owner", "@mira", "--parties", parties)).code).toBe(0);
    expect((await handshake("check")).code).toBe(0);
  });
});
