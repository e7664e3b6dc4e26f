import { english } from "../../vocabulary/english.ts";
import type { ClauseCell, ClauseSource, ClauseTable } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { Target, Window } from "../agreement.ts";
import { placeIn } from "../promises/read-promises.ts";
import { readTargetText } from "./read-target-text.ts";
import { findWindows, readWindow } from "../window/window.ts";

const targetColumns: ReadonlySet<string> = new Set(english.targets.targetColumns);

/** Reads what can be measured and must hold, in the order of the text; text that cannot be read gives nothing. */
export function readTargets(source: ClauseSource): Target[] {
  return source.parts.flatMap((part) => {
    if (part.type === "text") return place(readTargetText(part.text), part);
    if (part.type === "table") return readTable(part);
    return part.items.flatMap((item) => place(named(readTargetText(item.text), item.label), item));
  });
}

/** What a state's guardrail or `max_age` allows: how long, and how much or how many. */
export interface LimitReading {
  window?: Window;
  target?: Target;
}

/**
 * Reads a guardrail: `≤5 business days`, `Verify cycle ≤48 hours`, `No more than 3 concurrent streams`, and a window alone, as
 * `max_age` takes it. Undefined where it holds neither an upper bound in time nor a target.
 */
export function readLimit(text: string): LimitReading | undefined {
  const window = readWindow(text);
  if (window) return { window };
  const limit: LimitReading = {};
  for (const target of readTargetText(text)) {
    const length = limit.window === undefined && target.limit === undefined ? lengthOf(target) : undefined;
    if (length) limit.window = length;
    else limit.target ??= target;
  }
  return limit.window || limit.target ? limit : undefined;
}

/** The window of an upper bound in time. */
function lengthOf({ comparison, value, unit }: Target): Window | undefined {
  if (!comparison.startsWith("<")) return undefined;
  const words = Object.entries(english.targets.printed.units).find(([name]) => name === unit)?.[1];
  return words && findWindows(`${value} ${words[1]}`)[0]?.window;
}

function place(targets: readonly Target[], part: Span & { text: string }): Target[] {
  return targets.map((target) => ({ ...target, ...placeIn(part, target.start, target.end - target.start) }));
}

/** A label or a first cell says what is measured where the text does not. */
function named(targets: readonly Target[], name: string | undefined): Target[] {
  const subject = name?.trim() === "" ? undefined : name?.trim();
  return targets.map((target) => ({ ...target, subject: target.subject ?? subject }));
}

/** A row holds a measure and its bound: in the column of bounds where there is one, else in whichever cell has one. */
function readTable({ header, rows }: ClauseTable): Target[] {
  const column = header.findIndex(({ text }) => targetColumns.has(text.trim().toLowerCase()));
  return rows.flatMap((row) => {
    const cells = column < 0 ? row : row.slice(column, column + 1);
    return cells.flatMap((cell) => place(named(readTargetText(cell.text), nameFor(row, cell)), cell));
  });
}

function nameFor([first]: readonly ClauseCell[], cell: ClauseCell): string | undefined {
  return first === cell ? undefined : first?.text;
}
