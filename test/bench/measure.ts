import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Usage } from "./subjects/meter.ts";

/** One run of a subject. Times in milliseconds, memory in bytes. */
export interface Sample extends Usage {
  /** From the start of the process to its end. */
  wall: number;
  output: string;
}

/** A process to measure: a script with its arguments. */
export interface Command {
  script: string;
  args: readonly string[];
  folder: string;
  environment?: Readonly<Record<string, string>>;
  /** Exit codes that mean it did its work. Default: 0 alone. */
  exitCodes?: readonly number[];
}

const meter = new URL("subjects/meter.ts", import.meta.url).href;
const running = new Set<ChildProcess>();

/** Runs a command in a fresh process. Throws with what it printed when it did not do its work. */
export async function measure({ script, args, folder, environment = {}, exitCodes = [0] }: Command): Promise<Sample> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", meter, script, ...args], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", ...environment, BENCH_METER: "1" },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  running.add(child);
  const [out, errors, usage] = [child.stdout, child.stderr, child.stdio[3]].map((stream) => text(stream as Readable));
  const [code] = (await once(child, "exit")) as [number | null];
  const wall = performance.now() - start;
  running.delete(child);
  const output = (await out) ?? "";
  if (code === null || !exitCodes.includes(code))
    throw new Error(`${script} stopped with ${code}:\n${output}${(await errors) ?? ""}`);
  return { wall, output, ...(JSON.parse((await usage) ?? "") as Usage) };
}

/** Ends what is still being measured. */
export function stopMeasuring(): void {
  for (const child of running) child.kill();
}

/** The middle one of some numbers; the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
