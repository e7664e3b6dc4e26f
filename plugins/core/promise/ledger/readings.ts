import { isCivilDate } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import { parseCsv, type CsvField } from "./parse-csv.ts";

/** One measurement. */
export interface Reading {
  date: CivilDate;
  /** What was measured: the exit metric where it is empty. */
  metric: string;
  value: number;
  /** True where the value was written with `%`. */
  percent: boolean;
  note: string | undefined;
  /** The line it stands on, counted from 1. */
  line: number;
}

/** Something in a file of readings that cannot be used, with its place; columns count UTF-16 units from 1, the end exclusive. */
export interface ReadingFault {
  line: number;
  column: number;
  endColumn: number;
  message: string;
  help: string;
}

const columns = ["date", "metric", "value", "note"] as const;
type Column = (typeof columns)[number];

const plainNumber = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * Reads the measures beside a page: CSV with the columns date, metric, value and note, in any order, commas or semicolons between
 * them. Rows that cannot be read become faults. Never throws.
 */
export function parseReadings(text: string): { readings: Reading[]; faults: ReadingFault[] } {
  const { rows, separator, open } = parseCsv(text);
  const faults: ReadingFault[] = [];
  const readings: Reading[] = [];
  if (open)
    faults.push(
      fault(open, "a quote opens here and never closes", "Close the quote, or double it where it is part of the text."),
    );
  const [header, ...rest] = rows;
  if (!header) return { readings, faults };
  const places = findColumns(header);
  const missing = (["date", "value"] as const).filter((column) => !places.has(column));
  if (missing.length > 0) {
    const named = missing.map((column) => `\`${column}\``).join(" and no column ");
    return {
      readings,
      faults: [
        ...faults,
        fault(
          span(header),
          `the header has no column ${named}`,
          "Begin the file with the line `date,metric,value,note`.",
        ),
      ],
    };
  }
  for (const row of rest) {
    const cell = (column: Column): CsvField | undefined => row[places.get(column) ?? -1];
    const result = readRow(row, cell, separator);
    if ("message" in result) faults.push(result);
    else readings.push(result);
  }
  return { readings, faults };
}

function findColumns(header: readonly CsvField[]): Map<Column, number> {
  const names = header.map(({ text }) => text.trim().toLowerCase());
  return new Map(
    columns.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)] as const] : [])),
  );
}

function readRow(
  row: readonly CsvField[],
  cell: (column: Column) => CsvField | undefined,
  separator: string,
): Reading | ReadingFault {
  const whole = span(row);
  const date = cell("date")?.text.trim() ?? "";
  if (!isCivilDate(date))
    return fault(cell("date") ?? whole, `${quoted(date)} is no date`, "Write the day as `YYYY-MM-DD`.");
  const written = cell("value")?.text.trim() ?? "";
  const percent = written.endsWith("%");
  const value = readNumber(percent ? written.slice(0, -1).trimEnd() : written, separator);
  if (value === undefined)
    return fault(
      cell("value") ?? whole,
      `${quoted(written)} is no number`,
      "Write one number, with a point for decimals and without signs for thousands.",
    );
  const note = cell("note")?.text.trim();
  return {
    date,
    metric: cell("metric")?.text.trim() ?? "",
    value,
    percent,
    note: note === "" ? undefined : note,
    line: whole.line,
  };
}

// Where semicolons part the columns, commas are free to part decimals.
function readNumber(written: string, separator: string): number | undefined {
  const pointed = (separator === ";" ? written.replace(",", ".") : written).replace("−", "-");
  if (!plainNumber.test(pointed)) return undefined;
  const value = Number(pointed);
  return Number.isFinite(value) ? value : undefined;
}

function quoted(text: string): string {
  return text === "" ? "an empty field" : `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

type Place = Pick<ReadingFault, "line" | "column" | "endColumn">;

function span(row: readonly CsvField[]): Place {
  const [first] = row;
  const last = row.findLast(({ line }) => line === first?.line);
  return { line: first?.line ?? 1, column: first?.column ?? 1, endColumn: last?.endColumn ?? 1 };
}

function fault({ line, column, endColumn }: Place, message: string, help: string): ReadingFault {
  return { line, column, endColumn, message, help };
}
