import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { harbour } from "../support/harbour.ts";
import { calls, commandsOf } from "./try/commands.ts";
import { handbook, put as putAll, type Processor } from "./try/projects.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

interface Manifest {
  dependencies: Record<string, string>;
}

let folder: string;
let packed: string[];
let help: { code: number | null; output: string };

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Puts packages of this repository into the stranger's node_modules, as an install would. */
function install(names: Iterable<string>): void {
  for (const name of names) {
    const target = join(folder, "node_modules", name);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(repository, "node_modules", name), target, "dir");
  }
}

function run(command: string, ...args: string[]): { code: number | null; output: string } {
  return runIn(folder, command, ...args);
}

function runIn(cwd: string, command: string, ...args: string[]): { code: number | null; output: string } {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: "1", HANDSHAKE_TODAY: "2026-11-20", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "node_modules", command), ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, output: stdout + stderr };
}

beforeAll(() => {
  mkdirSync(join(repository, ".sites"), { recursive: true });
  folder = mkdtempSync(join(repository, ".sites", "stranger-"));
  put("package.json", '{ "name": "harbour", "type": "module", "private": true }\n');
  execFileSync("npm", ["run", "--silent", "pack"], { cwd: repository, stdio: "pipe" });
  const tarball = readdirSync(join(repository, ".package")).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(join(folder, "node_modules/astro-handshake"), { recursive: true });
  const target = join(folder, "node_modules/astro-handshake");
  const archive = join(repository, ".package", tarball);
  packed = execFileSync("tar", ["-tzf", archive], { encoding: "utf8" }).trimEnd().split("\n");
  execFileSync("tar", ["-xzf", archive, "-C", target, "--strip-components=1"]);
  const manifest = JSON.parse(
    readFileSync(join(folder, "node_modules/astro-handshake/package.json"), "utf8"),
  ) as Manifest;
  install(["fastest-levenshtein"]);
  help = run("astro-handshake/bin/handshake.js", "--help");
  install(Object.keys(manifest.dependencies));
  for (const [path, text] of Object.entries(harbour)) put(`content/${path}`, text);
}, 240_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the packed tarball in a stranger's project", () => {
  it("checks a folder where there is no Astro", () => {
    put("docs/a.md", "# A\n\n[gone](gone.md)\n");
    const { code, output } = run("astro-handshake/bin/handshake.js", "check", "docs", "--today", "2026-11-20");
    expect(code, output).toBe(1);
    expect(output).toContain("3:8  error  Nothing stands at gone.md.  links/broken");
  });

  it("holds what is used and nothing else", () => {
    const kept =
      /^package\/(?:bin\/handshake\.js|dist\/|\.github\/|content\/guides\/rules\/[\w-]+\/[\w-]+\.md$|public\/schema\/\w+\.json$|(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$)/;
    expect(packed.filter((path) => !kept.test(path))).toEqual([]);
    expect(packed.filter((path) => /(?:^|\/)tests?\/|\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        "package/content/guides/rules/links/broken.md",
        "package/public/schema/handshake.json",
        "package/public/schema/contract.json",
        "package/dist/templates/contracts/support-handshake.md",
      ]),
    );
  });

  it("shows its help without loading what the commands need", () => {
    expect(help.code, help.output).toBe(0);
    expect(help.output).toContain("handshake check [folder]");
  });

  it("runs every command of its help", () => {
    const desk = join(folder, "desk");
    putAll(desk, handbook);
    const git = (...args: string[]): void => void execFileSync("git", args, { cwd: desk, stdio: "pipe" });
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=Mira", "-c", "user.email=mira@harbour.example", "commit", "-qm", "Begin");
    for (const { args, code, says } of calls) {
      const ran = runIn(desk, "astro-handshake/bin/handshake.js", ...args);
      expect(ran, args.join(" ")).toEqual({ code, output: expect.stringContaining(says) });
    }
    expect(commandsOf(help.output)).toEqual(expect.arrayContaining([...new Set(calls.map(({ args }) => args[0]))]));
    expect(calls.map(({ args }) => args[0])).toEqual(expect.arrayContaining(commandsOf(help.output)));
  });

  it("has a template where the guide takes it from", () => {
    const template = join(folder, "node_modules/astro-handshake/dist/templates/contracts/support-handshake.md");
    expect(readFileSync(template, "utf8")).toContain("## Service levels");
  });

  it(
    "builds a site with Astro's default processor, in which the stranger's own route wins",
    { timeout: 120_000 },
    () => {
      install(["astro", "@astrojs", "pagefind", "@pagefind"]);
      put(
        "src/content.config.ts",
        'import { handbookCollections } from "astro-handshake/content";\nexport const collections = handbookCollections();\n',
      );
      put(
        "astro.config.mjs",
        'import { defineConfig } from "astro/config";\nimport handshake from "astro-handshake";\nexport default defineConfig({ markdown: { smartypants: false }, integrations: [handshake()] });\n',
      );
      put(
        "src/pages/owners.astro",
        '---\nimport { getCollection } from "astro:content";\nimport Trust from "astro-handshake/components/Trust.astro";\nconst [first] = await getCollection("contracts");\n---\n<h1>Our own owners</h1>{first && <Trust verdict={first.data.handbook.verdict} />}<p>{first?.data.change_type}</p>\n',
      );
      const { code, output } = run("astro/bin/astro.mjs", "build");
      expect(code, output).toBe(0);
      expect(readFileSync(join(folder, "dist/contracts/night-desk/index.html"), "utf8")).toContain(
        "The desk answers the quay at night",
      );
      expect(output).toMatch(/Search finds \d+ pages and records/);
      const scripts = readFileSync(join(folder, "dist/contracts/night-desk/index.html"), "utf8").matchAll(
        /<script type="module" src="([^"]+)"/g,
      );
      const scripted = [...scripts]
        .map(([, source]) => readFileSync(join(folder, `dist${source ?? ""}`), "utf8"))
        .join("");
      expect(scripted).toContain("search-dialog");
      expect(readFileSync(join(folder, "dist/health/rules/links/broken/index.html"), "utf8")).toContain(
        "Why it matters",
      );
      expect(existsSync(join(folder, "dist/pagefind/pagefind.js"))).toBe(true);
      const own = readFileSync(join(folder, "dist/owners/index.html"), "utf8");
      expect(own).toContain("Our own owners");
      expect(own).toContain("<p>minor</p>");
      expect(own).toContain("data-trust");
    },
  );

  it.each<[Processor, string, string, string]>([
    ["satteri", "", "", ""],
    ["unified", 'import { unified } from "@astrojs/markdown-remark";\n', "processor: unified()", "search: true"],
  ])(
    "gives collections and checks without pages where routes are off, and changes nothing but links in what the site renders (%s)",
    { timeout: 120_000 },
    (_, imported, processor, search) => {
      put(
        "astro.config.mjs",
        `import { defineConfig } from "astro/config";\nimport handshake from "astro-handshake";\n${imported}export default defineConfig({ markdown: { ${processor} }, integrations: [handshake({ routes: false, ${search} })] });\n`,
      );
      put(
        "content/guides/berths.md",
        '---\ntitle: Berths\n---\n\n[Welcome](welcome.md) <button class="berth">Berth 4</button>\n\n![Map](../../src/assets/map.svg)\n',
      );
      put(
        "src/content.config.ts",
        'import { defineCollection } from "astro:content";\nimport { glob } from "astro/loaders";\nimport { handbookCollections } from "astro-handshake/content";\nconst notes = defineCollection({ loader: glob({ base: "./content/guides", pattern: "*.md" }) });\nexport const collections = { ...handbookCollections(), notes };\n',
      );
      for (const [page, collection, id] of [
        ["own", "notes", "berths"],
        ["ours", "guides", "guides/berths"],
      ])
        put(
          `src/pages/${page}.astro`,
          `---\nimport { getEntry, render } from "astro:content";\nconst { Content } = await render((await getEntry("${collection}", "${id}"))!);\n---\n<Content />\n`,
        );
      put(
        "src/assets/map.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>\n',
      );
      put("public/pagefind/pagefind.js", "// The site's own search.\n");
      for (const old of ["dist", ".astro", "node_modules/.astro"])
        rmSync(join(folder, old), { recursive: true, force: true });
      const { code, output } = run("astro/bin/astro.mjs", "build");
      expect(code, output).toBe(0);
      expect(output).toContain("links checked as of 2026-11-20");
      expect(existsSync(join(folder, "dist/contracts"))).toBe(false);
      expect(existsSync(join(folder, "dist/owners/index.html"))).toBe(true);
      const read = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");
      expect(read("own/index.html")).toContain('<a href="/guides/welcome/">Welcome</a> <button class="berth">');
      expect(read("own/index.html")).toMatch(/<img alt="Map"[^>]* src="\/_astro\/map/);
      expect(read("ours/index.html")).toContain('data-link="outside"');
      expect(read("ours/index.html")).toContain('<a href="/guides/welcome/">Welcome</a> Berth 4');
      if (search !== "") expect(output).toContain("The site has a search index in pagefind/ already");
      expect(read("pagefind/pagefind.js")).toBe("// The site's own search.\n");
    },
  );
});
