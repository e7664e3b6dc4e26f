import { median } from "../measure.ts";
import { megabytes, renderTable, renderVerdicts, seconds, times, type Verdict } from "../render-results.ts";
import type { CheckerResult, RivalResults } from "./bench-rivals.ts";

/** The table of one handbook: what each checker took and found, and how many times ours that is. */
export function renderRivals({ handbook, checkers, everything, limit }: RivalResults): string {
  const [own] = checkers;
  const planted = checkers.find(({ score }) => score)?.score?.planted ?? 0;
  const head = `${number(handbook.pages)} pages, ${megabytes(handbook.bytes)}, ${number(handbook.links)} links, ${number(planted)} planted faults of links and anchors (${number(handbook.faults.length)} of all kinds)`;
  const rows = checkers.map((checker) =>
    checker.runs.length === 0
      ? [checker.name, `not done in ${seconds(limit)}`]
      : [
          checker.name,
          seconds(timeOf(checker)),
          seconds(timeOf(checker, "cpu")),
          megabytes(peakOf(checker)),
          checker.score?.precision.toFixed(2) ?? "",
          checker.score?.recall.toFixed(2) ?? "",
          own ? times(timeOf(checker) / timeOf(own)) : "",
          own ? times(timeOf(checker, "cpu") / timeOf(own, "cpu")) : "",
          `${checker.runs.length}`,
        ],
  );
  const titles = ["", "median", "CPU", "peak", "precision", "recall", "÷ ours", "CPU ÷ ours", "runs"];
  const parts = [head, "", renderTable([titles, ...rows]), ""];
  for (const { name, score } of checkers) {
    for (const place of score?.missed.slice(0, 3) ?? []) parts.push(`  ${name} missed    ${place}`);
    for (const place of score?.invented.slice(0, 3) ?? []) parts.push(`  ${name} invented  ${place}`);
  }
  if (everything) {
    const { precision, recall } = everything;
    parts.push(
      `  handshake check against everything planted: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
  }
  return parts.join("\n");
}

/** The goals beside what was reached. */
export function renderRivalGoals(sizes: readonly RivalResults[]): string {
  return `Goals\n\n${renderVerdicts(sizes.flatMap(verdictsOf))}`;
}

function verdictsOf({ handbook, checkers, everything }: RivalResults): Verdict[] {
  const size = `${number(handbook.pages)} pages`;
  const [own] = checkers;
  const named = (name: string): CheckerResult | undefined =>
    checkers.find((checker) => checker.name.startsWith(name) && checker.runs.length > 0);
  const [rumdl, remark] = [named("rumdl"), named("remark-validate-links")];
  const verdicts: Verdict[] = [];
  // The time of a start weighs on few pages; the goal is for many.
  if (own && rumdl && handbook.pages >= 5_000) {
    const reached = timeOf(own) / timeOf(rumdl);
    const byCpu = timeOf(own, "cpu") / timeOf(rumdl, "cpu");
    verdicts.push({ goal: `ours ÷ rumdl, ${size}`, wanted: 1, reached, byCpu, show: times });
  }
  if (own && remark) {
    const reached = timeOf(remark) / timeOf(own);
    const byCpu = timeOf(remark, "cpu") / timeOf(own, "cpu");
    verdicts.push({
      goal: `remark-validate-links ÷ ours, ${size}`,
      wanted: 30,
      reached,
      byCpu,
      show: times,
      bound: "least",
    });
  }
  if (everything && own?.score) {
    const show = (value: number): string => value.toFixed(4);
    const precision = Math.min(everything.precision, own.score.precision);
    const recall = Math.min(everything.recall, own.score.recall);
    verdicts.push({ goal: `precision of ours, ${size}`, wanted: 1, reached: precision, show, bound: "least" });
    verdicts.push({ goal: `recall of ours, ${size}`, wanted: 1, reached: recall, show, bound: "least" });
  }
  return verdicts;
}

function timeOf({ runs }: CheckerResult, clock: "wall" | "cpu" = "wall"): number {
  return median(runs.map((run) => run[clock]));
}

function peakOf({ runs }: CheckerResult): number {
  return Math.max(...runs.map(({ peak }) => peak));
}

function number(value: number): string {
  return value.toLocaleString("en");
}
