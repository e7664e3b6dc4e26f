import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A project that knows nothing of this repository, and the package it installs. */
export interface Stranger {
  folder: string;
  tarball: string;
}

/** What a trial saw: facts to read, and what should not be. */
export interface Seen {
  facts: string[];
  wrong: string[];
}

export interface Ran {
  code: number | null;
  output: string;
  /** Milliseconds. */
  time: number;
}

export type Client = "npm" | "pnpm";

/** Runs a program in a folder. */
export function run(folder: string, program: string, ...args: string[]): Ran {
  const { NODE_ENV: _, VITEST: __, GITHUB_ACTIONS: ___, ...inherited } = process.env;
  // Scripts of this repository run with its own Node and its own binaries in front; a stranger has neither.
  const path = (inherited["PATH"] ?? "").split(":").filter((part) => !part.endsWith("node_modules/.bin"));
  const PATH = [...(program.includes("/") ? [] : [join(process.execPath, "..")]), ...path].join(":");
  const env = { ...inherited, PATH, ASTRO_TELEMETRY_DISABLED: "1", HANDSHAKE_TODAY: "2026-11-20", NO_COLOR: "1" };
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
  const time = performance.now() - start;
  return { code: status, output: `${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}`, time };
}

/** Runs a program of `node_modules` with some Node, this one unless named. */
export function runScript(folder: string, script: string, args: readonly string[], node = process.execPath): Ran {
  return run(folder, node, join(folder, "node_modules", script), ...args);
}

/** Makes a project in the folder and installs packages, the tarball among them. Throws where that fails. */
export function install({ folder, tarball }: Stranger, client: Client, packages: readonly string[] = []): Ran {
  const manifest = { name: "harbour", type: "module", private: true, dependencies: {} };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest)}\n`);
  const ran =
    client === "npm"
      ? run(folder, "npm", "install", "--no-audit", "--no-fund", ...packages, tarball)
      : run(
          folder,
          "npx",
          "--yes",
          "pnpm@latest",
          "add",
          "--config.dangerouslyAllowAllBuilds=true",
          ...packages,
          tarball,
        );
  if (ran.code !== 0) throw new Error(ran.output);
  return ran;
}

/** `name@version` of installed packages. */
export function versionsOf(folder: string, names: readonly string[]): string {
  const versionOf = (name: string): string => {
    const path = join(folder, "node_modules", name, "package.json");
    if (!existsSync(path)) return `${name} none`;
    const manifest = JSON.parse(readFileSync(path, "utf8")) as { version: string };
    return `${name} ${manifest.version}`;
  };
  return names.map(versionOf).join(", ");
}
