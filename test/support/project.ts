import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
// Beside the code they link to: Astro takes a linked component for one of the project's own only below a common folder.
const sites = join(repository, ".sites");
const linked = ["astro", "@astrojs", "remark-gfm", "rehype-slug"];

/** The configuration of a site as an adopter writes it. */
export interface ProjectOptions {
  /** Arguments of `handshake()`, as source. */
  handshake?: string;
  /** The Markdown processor: this repository's choice, or Astro's default. */
  processor?: "unified" | "satteri";
  /** More of `defineConfig`'s object, as source. */
  config?: string;
  /** Files of the project besides its content. */
  files?: Record<string, string>;
}

/** What a run of Astro gave. */
export interface Run {
  code: number | null;
  output: string;
}

/** A site of its own in a temporary folder, built by the real Astro with this repository's package linked into it. */
export interface Project {
  folder: string;
  /** Writes or, with undefined, removes files below `content/`. */
  write(files: Record<string, string | Uint8Array | undefined>): void;
  configure(options: ProjectOptions): void;
  build(environment?: Record<string, string>): Promise<Run>;
  /** The HTML written for an address (`/contracts/night-desk/`), or undefined. */
  page(address: string): string | undefined;
  /** Every written file with its text, sorted by path. */
  output(): Map<string, string>;
  /** Paths of every HTML file that was written. */
  pages(): string[];
  remove(): void;
}

const unifiedImports =
  'import { unified } from "@astrojs/markdown-remark";\nimport remarkGfm from "remark-gfm";\nimport rehypeSlug from "rehype-slug";\n';
const unifiedMarkdown =
  "markdown: { syntaxHighlight: 'prism', processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] }) },";
const defaultMarkdown = "markdown: { syntaxHighlight: 'prism', smartypants: false },";

/** Makes a project with the content given. Remove it when done. */
export function createProject(content: Record<string, string | Uint8Array>, options: ProjectOptions = {}): Project {
  mkdirSync(sites, { recursive: true });
  const folder = mkdtempSync(join(sites, "site-"));
  mkdirSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "content"), { recursive: true });
  for (const name of linked)
    symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name), "dir");
  symlinkSync(repository, join(folder, "node_modules", "astro-handshake"), "dir");
  const put = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("package.json", '{ "name": "harbour-handbook", "type": "module", "private": true }\n');
  put(
    "src/content.config.ts",
    'import { handbookCollections } from "astro-handshake/content";\n\nexport const collections = handbookCollections();\n',
  );
  const project: Project = {
    folder,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) rmSync(join(folder, "content", path), { recursive: true, force: true });
        else put(join("content", path), text);
      }
    },
    configure: ({ handshake = "", processor = "unified", config = "", files = {} }) => {
      const unified = processor === "unified";
      put(
        "astro.config.mjs",
        `${unified ? unifiedImports : ""}import mdx from "@astrojs/mdx";\nimport { defineConfig } from "astro/config";\nimport handshake from "astro-handshake";\n\nexport default defineConfig({ ${unified ? unifiedMarkdown : defaultMarkdown} security: { csp: true }, integrations: [handshake(${handshake}), mdx()], ${config} });\n`,
      );
      for (const [path, text] of Object.entries(files)) put(path, text);
    },
    build: (environment = {}) => runAstro(folder, ["build"], environment),
    page: (address) => {
      const bare = address.replace(/^\/+|\/+$/g, "");
      const files = project.output();
      return files.get(bare === "" ? "index.html" : `${bare}/index.html`) ?? files.get(`${bare}.html`);
    },
    output: () => readFolder(join(folder, "dist")),
    pages: () => [...project.output().keys()].filter((path) => path.endsWith(".html")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.write(content);
  project.configure(options);
  return project;
}

/** Copies a folder into a project's content. */
export function copyContent(project: Project, from: string): void {
  cpSync(from, join(project.folder, "content"), { recursive: true });
}

function runAstro(folder: string, args: readonly string[], environment: Record<string, string>): Promise<Run> {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const env = {
    ...inherited,
    ASTRO_TELEMETRY_DISABLED: "1",
    HANDSHAKE_TODAY: "2026-11-20",
    NO_COLOR: "1",
    ...environment,
  };
  const child = spawn(process.execPath, [join(repository, "node_modules/astro/bin/astro.mjs"), ...args], {
    cwd: folder,
    env,
  });
  let output = "";
  const gather = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", gather);
  child.stderr.on("data", gather);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

function readFolder(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
    return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), "latin1")]));
  } catch {
    return new Map();
  }
}
