import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder this repository's own site was built into, judged on the tests' pinned day. */
    ownSite: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the site once before the tests that look at it, and removes it after them. */
export async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const asked = process.argv.filter((argument) => argument.startsWith("test/"));
  if (asked.length > 0 && !asked.some((path) => path.startsWith("test/site"))) return undefined;
  mkdirSync(join(root, ".sites"), { recursive: true });
  const folder = mkdtempSync(join(root, ".sites", "own-"));
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const env = {
    ...inherited,
    HANDSHAKE_TODAY: "2026-11-20",
    ASTRO_TELEMETRY_DISABLED: "1",
    SITE_URL: "https://handshake.example",
  };
  const child = spawn(process.execPath, ["scripts/astro.ts", "build", "--outDir", folder], { cwd: root, env });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The site could not be built for the tests:\n${output}`);
  project.provide("ownSite", folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
