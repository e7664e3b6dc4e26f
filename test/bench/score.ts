import type { PlantedFault } from "./generate.ts";

/** How well what was found agrees with what was planted. */
export interface Score {
  planted: number;
  found: number;
  /** Planted faults that were not found at their place. */
  missed: string[];
  /** Findings where nothing was planted. */
  invented: string[];
  precision: number;
  recall: number;
}

/** What a report in the JSON form says, as far as a score needs it. */
export interface ReportedProblem extends PlantedFault {
  severity: string;
}

/** Compares a report with the planted faults: rule, file, line and column must agree. */
export function scoreReport(problems: readonly ReportedProblem[], faults: readonly PlantedFault[]): Score {
  // Notes are no faults, and links to stale pages follow from the stale pages.
  const judged = problems.filter(({ severity, rule }) => severity !== "info" && rule !== "links/stale");
  const found = new Set(judged.map(sayPlace));
  const planted = new Set(faults.map(sayPlace));
  const invented = [...found].filter((place) => !planted.has(place));
  const missed = [...planted].filter((place) => !found.has(place));
  return {
    planted: planted.size,
    found: found.size,
    missed,
    invented,
    precision: found.size === 0 ? 1 : (found.size - invented.length) / found.size,
    recall: planted.size === 0 ? 1 : (planted.size - missed.length) / planted.size,
  };
}

function sayPlace({ file, line, column, rule }: PlantedFault): string {
  return `${file}:${line}:${column} ${rule}`;
}
