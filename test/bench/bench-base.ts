import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchToday, type GeneratedHandbook } from "./generate.ts";
import { measure, type Sample } from "./measure.ts";

/** A check of a committed handbook of which one page has changed, alone and against the last commit. */
export interface BaseResults {
  check: Sample[];
  base: Sample[];
  diff: Sample[];
}

const subject = fileURLToPath(new URL("subjects/handshake.ts", import.meta.url));
const hop = /\((\d+)h\)/;

/** Changes one contract of a committed handbook, measures what is said about the change, and takes it back. */
export async function benchBase(handbook: GeneratedHandbook, runs: number): Promise<BaseResults> {
  const { contentFolder } = handbook;
  const results: BaseResults = { check: [], base: [], diff: [] };
  const run = (...args: string[]): Promise<Sample> => {
    // A check of a handbook with faults exits with 1.
    const exitCodes = args[0] === "check" ? [0, 1] : [0];
    return measure({ script: subject, args: [...args, "--today", benchToday], folder: contentFolder, exitCodes });
  };
  const { path, text } = findLadder(handbook);
  const file = join(contentFolder, path);
  writeFileSync(
    file,
    text.replace(hop, (_, hours) => `(${Number(hours) + 1}h)`),
  );
  try {
    const { output } = await run("diff", "HEAD", "--content", contentFolder);
    if (!output.includes(path)) throw new Error(`The change of ${path} was not seen:\n${output}`);
    for (let round = 0; round < runs; round += 1) {
      results.check.push(await run("check", contentFolder));
      results.base.push(await run("check", contentFolder, "--base", "HEAD"));
      results.diff.push(await run("diff", "HEAD", "--content", contentFolder));
    }
  } finally {
    writeFileSync(file, text);
  }
  return results;
}

function findLadder({ contentFolder, contracts }: GeneratedHandbook): { path: string; text: string } {
  for (const path of contracts) {
    const text = readFileSync(join(contentFolder, path), "utf8");
    if (hop.test(text)) return { path, text };
  }
  throw new Error(`No contract in ${contentFolder} has a ladder in hours.`);
}
