import { fileURLToPath } from "node:url";
import { benchToday, type GeneratedHandbook } from "./generate.ts";
import { measure, type Sample } from "./measure.ts";

/** A check of a handbook of contracts, and the same check without what promises add to it. */
export interface PromiseResults {
  everything: Sample[];
  without: Sample[];
}

const subject = fileURLToPath(new URL("subjects/promises.ts", import.meta.url));

/** Measures what reading and judging promises costs. */
export async function benchPromises({ contentFolder }: GeneratedHandbook, runs: number): Promise<PromiseResults> {
  const results: PromiseResults = { everything: [], without: [] };
  const run = (which: "with" | "without"): Promise<Sample> =>
    measure({ script: subject, args: [which, contentFolder, benchToday], folder: contentFolder });
  for (let round = 0; round < runs; round += 1) {
    results.without.push(await run("without"));
    results.everything.push(await run("with"));
  }
  return results;
}
