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

const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

interface Manifest {
  dependencies: Record<string, string>;
}

let folder: string;

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
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: "1", HANDSHAKE_TODAY: "2026-11-20", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "node_modules", command), ...args], {
    cwd: folder,
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
  execFileSync("tar", [
    "-xzf",
    join(repository, ".package", tarball),
    "-C",
    join(folder, "node_modules/astro-handshake"),
    "--strip-components=1",
  ]);
  const manifest = JSON.parse(
    readFileSync(join(folder, "node_modules/astro-handshake/package.json"), "utf8"),
  ) as Manifest;
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
      const script = /<script type="module" src="([^"]+)"/.exec(
        readFileSync(join(folder, "dist/contracts/night-desk/index.html"), "utf8"),
      )?.[1];
      expect(readFileSync(join(folder, `dist${script ?? ""}`), "utf8")).toContain("search-dialog");
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

  it("gives collections and checks without pages where routes are off", { timeout: 120_000 }, () => {
    put(
      "astro.config.mjs",
      'import { defineConfig } from "astro/config";\nimport handshake from "astro-handshake";\nexport default defineConfig({ integrations: [handshake({ routes: false })] });\n',
    );
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    const { code, output } = run("astro/bin/astro.mjs", "build");
    expect(code, output).toBe(0);
    expect(output).toContain("links checked as of 2026-11-20");
    expect(existsSync(join(folder, "dist/contracts"))).toBe(false);
    expect(existsSync(join(folder, "dist/owners/index.html"))).toBe(true);
  });
});
