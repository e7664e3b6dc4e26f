/**
 * Preloaded into every process that is measured: when it exits, writes what it used as one line of JSON to file
 * descriptor 3. A subject that knows which part of its run counts says so through `measured`.
 */
import { writeSync } from "node:fs";

/** What one process used. Times in milliseconds. */
export interface Usage {
  /** Processor time of the whole process, on all its threads. */
  cpu: number;
  /** The most memory it held, in bytes. */
  peak: number;
  /** Time and processor time of the part that counts, without starting up. */
  work?: { wall: number; cpu: number };
}

const key = Symbol.for("astro-handshake/bench");
const holder = globalThis as unknown as Record<symbol, Usage["work"]>;
const channel = 3;

/** Runs the part that counts. */
export async function measured<T>(run: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await run();
  holder[key] = { wall: performance.now() - start, cpu: milliseconds(process.cpuUsage(before)) };
  return result;
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

if (process.env["BENCH_METER"] === "1") {
  process.on("exit", () => {
    const work = holder[key];
    const peak = process.resourceUsage().maxRSS * 1024;
    const usage: Usage = { cpu: milliseconds(process.cpuUsage()), peak, ...(work && { work }) };
    writeSync(channel, `${JSON.stringify(usage)}\n`);
  });
}
