import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { errorCode } from "./failure-reason.ts";

const unfinished = /^\.handshake-(\d+)-[0-9a-f]+\.tmp$/;
// The number of a process is given out again in time, and means another process in another container.
const longestWrite = 60 * 60 * 1000;

/** The name under which this process writes a file before it takes its place; no page is called so. */
export function unfinishedName(mark: string): string {
  return `.handshake-${process.pid}-${mark}.tmp`;
}

/** Takes away what writes of other processes left in a folder when they were interrupted. */
export function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = unfinished.exec(name)?.[1];
    if (writer === undefined) continue;
    const place = join(folder, name);
    if (!isRunning(Number(writer)) || isOld(place)) rmSync(place, { force: true });
  }
}

function isRunning(writer: number): boolean {
  try {
    process.kill(writer, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function isOld(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > longestWrite;
}
