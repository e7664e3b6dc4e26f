import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

/** A program with its arguments. */
export interface Program {
  path: string;
  args: readonly string[];
  folder: string;
  /** Exit codes that mean it did its work. */
  exitCodes: readonly number[];
}

/** One run of a program. Times in milliseconds, memory in bytes; what cannot be known here is `NaN`. */
export interface Run {
  wall: number;
  cpu: number;
  peak: number;
  out: string;
  err: string;
}

const interval = 5;
/** What Linux counts processor time in. */
const tick = 10;
const endings = new Set<() => void>();

/**
 * Runs a program of any kind and watches what it uses from outside, the same way for all. Undefined when it was not done
 * after `limit` milliseconds; throws with what it printed when it could not do its work.
 */
export async function watchProcess(
  { path, args, folder, exitCodes }: Program,
  limit: number,
): Promise<Run | undefined> {
  const start = performance.now();
  const child = spawn(path, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: undefined, GITHUB_ACTIONS: undefined },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let isLate = false;
  const end = (): void => void child.kill("SIGKILL");
  endings.add(end);
  const deadline = setTimeout(() => {
    isLate = true;
    end();
  }, limit);
  const usage = { cpu: Number.NaN, peak: Number.NaN };
  const watch = setInterval(() => Object.assign(usage, readUsage(child.pid)), interval);
  try {
    const printed = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = (await once(child, "exit")) as [number | null];
    const wall = performance.now() - start;
    const [out, err] = await printed;
    if (isLate) return undefined;
    if (code === null || !exitCodes.includes(code)) throw new Error(`${path} stopped with ${code}:\n${out}${err}`);
    return { wall, ...usage, out, err };
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    endings.delete(end);
  }
}

/** Ends what is still being watched. */
export function stopWatching(): void {
  for (const end of endings) end();
}

// Both only grow, so that the last reading is the answer.
function readUsage(pid: number | undefined): { cpu?: number; peak?: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const cpu = (Number(fields[11]) + Number(fields[12])) * tick;
    return peak === undefined ? { cpu } : { cpu, peak: Number(peak) * 1024 };
  } catch {
    return {};
  }
}
