import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { layOutBareProject, layOutOurProject, type AstroProject, type ProcessorName } from "./astro-project.ts";
import { benchBase, type BaseResults } from "./bench-base.ts";
import { benchPromises, type PromiseResults } from "./bench-promises.ts";
import { benchToday, type GeneratedHandbook } from "./generate.ts";
import { measure, type Command, type Sample } from "./measure.ts";
import { scoreReport, type ReportedProblem, type Score } from "./score.ts";

/** What is measured of one handbook. */
export interface Plan {
  folder: string;
  handbook: GeneratedHandbook;
  check: boolean;
  base: boolean;
  promises: boolean;
  processors: readonly ProcessorName[];
  checkRuns: number;
  buildRuns: number;
  say(text: string): void;
}

/** The samples of one handbook, by subject. */
export interface Results {
  floor: Sample[];
  check: Sample[];
  /** `handshake check` as a person starts it. */
  command: Sample[];
  score: Score | undefined;
  base: BaseResults | undefined;
  promises: PromiseResults | undefined;
  builds: BuildResults[];
}

export interface BuildResults {
  processor: ProcessorName;
  bareCold: Sample[];
  bareWarm: Sample[];
  oursCold: Sample[];
  oursWarm: Sample[];
  /** Pages that each build wrote. */
  written: { bare: number; ours: number };
}

const floor = fileURLToPath(new URL("subjects/floor.ts", import.meta.url));
const check = fileURLToPath(new URL("subjects/handshake.ts", import.meta.url));
const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
// A check of a handbook with faults exits with 1.
const checked = [0, 1];

/** Measures every subject on one handbook, in turns, so that what slows the machine slows all of them. */
export async function benchSize(plan: Plan): Promise<Results> {
  const { handbook, checkRuns } = plan;
  const none = { score: undefined, base: undefined, promises: undefined };
  const results: Results = { floor: [], check: [], command: [], builds: [], ...none };
  if (plan.check) {
    const { contentFolder } = handbook;
    const command = (script: string, args: readonly string[]): Command => ({
      script,
      args,
      folder: plan.folder,
      exitCodes: checked,
    });
    const judged = [contentFolder, "--today", benchToday];
    const { output } = await measure(command(check, ["check", ...judged, "--format", "json"]));
    const { problems } = JSON.parse(output) as { problems: ReportedProblem[] };
    results.score = scoreReport(problems, handbook.faults);
    for (let run = 0; run < checkRuns; run += 1) {
      results.floor.push(await measure(command(floor, [contentFolder])));
      results.check.push(await measure(command(check, ["check", ...judged])));
      results.command.push(await measure(command(launcher, ["check", ...judged])));
    }
  }
  if (plan.base) results.base = await benchBase(handbook, checkRuns);
  if (plan.promises) results.promises = await benchPromises(handbook, checkRuns);
  for (const processor of plan.processors) results.builds.push(await benchBuilds(plan, processor));
  return results;
}

async function benchBuilds(
  { folder, handbook, buildRuns, say }: Plan,
  processor: ProcessorName,
): Promise<BuildResults> {
  const bare = layOutBareProject(join(folder, `bare-${processor}`), handbook, processor);
  const ours = layOutOurProject(join(folder, `ours-${processor}`), handbook, processor);
  const written = { bare: 0, ours: 0 };
  const results: BuildResults = { processor, bareCold: [], bareWarm: [], oursCold: [], oursWarm: [], written };
  for (let run = 0; run < buildRuns; run += 1) {
    say(`building with ${processor}, run ${run + 1} of ${buildRuns}`);
    for (const project of [bare, ours]) project.clear();
    results.bareCold.push(await measure(bare.build));
    results.oursCold.push(await measure(ours.build));
    results.bareWarm.push(await measure(bare.build));
    results.oursWarm.push(await measure(ours.build));
    written.bare = atLeast(handbook, bare);
    written.ours = atLeast(handbook, ours);
  }
  return results;
}

// A build that leaves pages out would be fast for the wrong reason.
function atLeast(handbook: GeneratedHandbook, project: AstroProject): number {
  const written = project.countPages();
  if (written < handbook.pages) throw new Error(`${project.build.folder} wrote ${written} of ${handbook.pages} pages.`);
  return written;
}
