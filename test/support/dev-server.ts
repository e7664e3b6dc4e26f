import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Project } from "./project.ts";

const astro = fileURLToPath(new URL("../../node_modules/astro/bin/astro.mjs", import.meta.url));
const patience = 60_000;

/** A running `astro dev`. */
export interface DevServer {
  url: string;
  /** Everything printed so far. */
  output(): string;
  /** Waits until what was printed since `from` matches; returns it. */
  until(pattern: RegExp, from?: number): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the dev server of a project on a free port. */
export async function startDev(project: Project): Promise<DevServer> {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: "1", HANDSHAKE_TODAY: "2026-11-20", NO_COLOR: "1" };
  const child = spawn(process.execPath, [astro, "dev", "--port", "4400"], { cwd: join(project.folder), env });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const until = async (pattern: RegExp, from = 0): Promise<string> => {
    const start = Date.now();
    while (!pattern.test(printed.slice(from))) {
      if (Date.now() - start > patience || child.exitCode !== null)
        throw new Error(`The dev server did not print ${String(pattern)}:\n${printed.slice(from)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return printed.slice(from);
  };
  const ready = await until(/http:\/\/localhost:\d+\//);
  return {
    url: /http:\/\/localhost:\d+/.exec(ready)?.[0] ?? "",
    output: () => printed,
    until,
    stop: () =>
      new Promise((resolve) => {
        child.on("close", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
