import type { EntryOf } from "./entry-of.ts";
import { drawSuccessions, type LinePart } from "./draw-successions.ts";
import { orderDecisions } from "./order-decisions.ts";
import { findSuccessions } from "./successions.ts";
import type { Site } from "./load-site.ts";

type Decision = EntryOf<"decisions">;

/** One decision on the spine, with what took its place, what it took the place of, and the lines that pass it. */
export interface SpineRow {
  decision: Decision;
  older: Decision[];
  newer: Decision[];
  lines: LinePart[];
}

/** Decisions under one heading of the spine: those still open, those of one year, those without a day. */
export interface SpineGroup {
  name: "open" | "undated" | "year";
  year?: string;
  rows: SpineRow[];
  /** The lanes of the lines that come from the group above. */
  passing: number[];
}

/** The spine as it is drawn: groups of rows, and how many lines stand side by side. */
export function drawSpine(
  decisions: readonly Decision[],
  refer: Site["refer"],
): { groups: SpineGroup[]; lanes: number } {
  const successions = findSuccessions(decisions, refer);
  const { open, years } = orderDecisions(decisions, successions);
  const order = [...open, ...years.flatMap((year) => year.decisions)];
  const placeOf = new Map(order.map(({ id }, index) => [id, index]));
  const pairs = successions.map(({ older, newer }) => ({
    from: placeOf.get(older.id) ?? -1,
    to: placeOf.get(newer.id) ?? -1,
  }));
  const drawing = drawSuccessions(order.length, pairs);
  const rowOf = (decision: Decision): SpineRow => ({
    decision,
    older: successions.filter(({ newer }) => newer.id === decision.id).map(({ older }) => older),
    newer: successions.filter(({ older }) => older.id === decision.id).map(({ newer }) => newer),
    lines: drawing.rows[placeOf.get(decision.id) ?? -1] ?? [],
  });
  const groupOf = (list: Decision[], named: Pick<SpineGroup, "name" | "year">): SpineGroup => {
    const rows = list.map(rowOf);
    const passing = (rows[0]?.lines ?? []).filter(({ part }) => part !== "top").map(({ lane }) => lane);
    return { ...named, rows, passing };
  };
  const groups = [
    ...(open.length > 0 ? [groupOf(open, { name: "open" })] : []),
    ...years.map(({ year, decisions: list }) =>
      groupOf(list, year === undefined ? { name: "undated" } : { name: "year", year }),
    ),
  ];
  return { groups, lanes: drawing.lanes };
}
