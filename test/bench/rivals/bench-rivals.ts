import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedHandbook } from "../generate.ts";
import { scoreReport, type ReportedProblem, type Score } from "../score.ts";
import { listRivals, ours, type Checker } from "./rivals.ts";
import { scoreLinks, type LinkScore } from "./score-links.ts";
import { watchProcess, type Run } from "./watch-process.ts";

/** What one checker took, and what it found; without runs, it was not done in time. */
export interface CheckerResult {
  name: string;
  runs: Run[];
  score: LinkScore | undefined;
}

/** All checkers on one handbook: ours first. */
export interface RivalResults {
  handbook: GeneratedHandbook;
  checkers: CheckerResult[];
  /** Ours against everything that was planted, by rule, line and column. */
  everything: Score | undefined;
  /** How long each was given, in milliseconds. */
  limit: number;
}

/** Runs ours and the others on the same handbook, in turns, so that what slows the machine slows all of them. */
export async function benchRivals(
  handbook: GeneratedHandbook,
  { runs, limit, say }: { runs: number; limit: number; say(text: string): void },
): Promise<RivalResults> {
  const checkers = [ours, ...listRivals()];
  const results = new Map<Checker, CheckerResult>(
    checkers.map((checker) => [checker, { name: checker.name, runs: [], score: undefined }]),
  );
  const late = new Set<CheckerResult>();
  const texts = new Map<string, string>();
  const readText = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(handbook.contentFolder, file), "utf8");
    texts.set(file, text);
    return text;
  };
  let everything: Score | undefined;
  for (let round = 0; round < runs; round += 1) {
    for (const [checker, result] of results) {
      // Whoever takes minutes is not asked again.
      if (late.has(result)) continue;
      say(`${checker.name}, run ${round + 1} of ${runs}`);
      const run = await watchProcess({ ...checker.program, folder: handbook.contentFolder }, limit);
      if (!run || run.wall > limit / 10) late.add(result);
      if (!run) continue;
      result.runs.push(run);
      result.score ??= scoreLinks(checker.read(run), handbook.faults, readText);
      if (checker === ours) everything ??= scoreEverything(run, handbook);
    }
  }
  return { handbook, checkers: [...results.values()], everything, limit };
}

function scoreEverything({ out }: Run, { faults }: GeneratedHandbook): Score {
  const { problems } = JSON.parse(out) as { problems: ReportedProblem[] };
  return scoreReport(problems, faults);
}
