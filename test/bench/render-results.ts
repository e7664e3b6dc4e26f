import { median, type Sample } from "./measure.ts";
import type { Usage } from "./subjects/meter.ts";

/** A line of the table: one subject and its runs. */
export interface Row {
  name: string;
  samples: readonly Sample[];
  /** Counts the part that matters instead of the whole process. */
  work?: boolean;
}

/** A goal, with what was reached. */
export interface Verdict {
  goal: string;
  wanted: number;
  reached: number;
  /** The same by processor time, which a busy machine disturbs less. */
  byCpu?: number;
  show(value: number): string;
  /** Default: `most`. */
  bound?: "most" | "least";
}

/** The time that counts, or the processor time, in milliseconds. */
export function timeOf(sample: Sample, row: Row, clock: keyof NonNullable<Usage["work"]> = "wall"): number {
  return row.work ? (sample.work?.[clock] ?? Number.NaN) : sample[clock];
}

/**
 * How many times as long as `base` a subject takes: the median of the ratios within each round, so that a machine that
 * is slow for a while slows both.
 */
export function ratio(subject: Row, base: Row, clock: "wall" | "cpu" = "wall"): number {
  const rounds = Math.min(subject.samples.length, base.samples.length);
  const inRound = (row: Row, round: number): number => timeOf(row.samples[round] as Sample, row, clock);
  return median(Array.from({ length: rounds }, (_, round) => inRound(subject, round) / inRound(base, round)));
}

/** The table of one size of handbook. */
export function renderRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { name, samples } = row;
    const times = samples.map((sample) => timeOf(sample, row));
    const cpu = samples.map((sample) => timeOf(sample, row, "cpu"));
    const peak = Math.max(...samples.map((sample) => sample.peak));
    return [
      name,
      seconds(median(times)),
      seconds(Math.min(...times)),
      seconds(median(cpu)),
      megabytes(peak),
      `${samples.length}`,
    ];
  });
  return renderTable([["", "median", "least", "CPU", "peak", "runs"], ...cells]);
}

/** The goals beside what was reached. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const cells = verdicts.map(({ goal, wanted, reached, byCpu, show, bound = "most" }) => {
    const holds = bound === "most" ? reached <= wanted : reached >= wanted;
    const beside = holds ? "reached" : `missed by ${percent(reached / wanted - 1)} %`;
    return [
      goal,
      `${bound === "most" ? "≤" : "≥"} ${show(wanted)}`,
      show(reached),
      byCpu === undefined ? "" : show(byCpu),
      beside,
    ];
  });
  return renderTable([["", "goal", "here", "by CPU", ""], ...cells]);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 2 : 1)} s`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function percent(share: number): string {
  const value = Math.abs(share) * 100;
  return value.toFixed(value < 1 ? 2 : 0);
}

export function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

/** Cells in columns: the first to the left, the others to the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("   ");
  return rows.map((row) => `  ${line(row).trimEnd()}`).join("\n");
}
