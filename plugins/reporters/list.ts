import type { CheckedHandbook } from "../core/check.ts";
import { placeOf } from "../core/diagnostic/line-index.ts";
import type { Span } from "../core/document/document.ts";
import type { Page } from "../core/handbook/page.ts";
import type { Clause } from "../core/promise/agreement.ts";
import { printEnd } from "../core/promise/ends/print-end.ts";
import { printLadder, printPromise } from "../core/promise/promises/print-promise.ts";
import { printSchedule } from "../core/promise/schedules/print-schedule.ts";
import { printTarget } from "../core/promise/targets/print-target.ts";
import type { Paint } from "./paint.ts";

type Listed = Pick<CheckedHandbook, "agreements" | "verdicts" | "today">;

/** Pages by path: kind, status, freshness, owner, title. */
export function renderPages(pages: readonly Page[], { verdicts }: Listed, paint: Paint): string {
  const rows = pages.map((page) => [
    page.path,
    page.kind,
    page.fields.status,
    verdicts.get(page)?.freshness ?? "unknown",
    page.owners[0] ?? "",
    page.title,
  ]);
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map((row) =>
    row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join("  "),
  );
  const count = `${pages.length} ${pages.length === 1 ? "page" : "pages"}`;
  return `${lines.join("\n")}${lines.length > 0 ? "\n\n" : ""}${paint.dim(count)}\n`;
}

/** Pages as JSON. */
export function renderPagesJson(pages: readonly Page[], { verdicts, today }: Listed): string {
  const shown = pages.map((page) => ({
    file: page.path,
    kind: page.kind,
    title: page.title,
    status: page.fields.status,
    freshness: verdicts.get(page)?.freshness ?? "unknown",
    owners: page.owners,
    address: page.address,
  }));
  return `${JSON.stringify({ version: 1, today, pages: shown }, undefined, 2)}\n`;
}

/** What was read from the clauses of pages, in the form it is printed in; a clause that stayed text says so. */
export function renderPromises(pages: readonly Page[], { agreements }: Listed, paint: Paint): string {
  const blocks = pages.flatMap((page) => {
    const agreement = agreements.get(page);
    if (!agreement) return [];
    const lines = agreement.clauses.flatMap((clause) => renderClause(page, clause, paint));
    for (const { risk, start, end } of agreement.risks) lines.push(line(page, { start, end }, "risk", risk, paint));
    for (const { what, due, done, start, end } of agreement.followUps)
      lines.push(
        line(
          page,
          { start, end },
          "follow-up",
          `${what}${due === undefined ? "" : `, due ${due}`}${done ? ", done" : ""}`,
          paint,
        ),
      );
    return [`${paint.underline(page.path)}\n${lines.join("\n")}`];
  });
  return blocks.length === 0 ? "No page states a clause.\n" : `${blocks.join("\n\n")}\n`;
}

function renderClause(page: Page, clause: Clause, paint: Paint): string[] {
  const said: [Span, string][] = [
    ...clause.promises.map((promise): [Span, string] => [promise, printPromise(promise)]),
    ...clause.ladders.map((ladder): [Span, string] => [ladder, printLadder(ladder)]),
    ...clause.schedules.map((schedule): [Span, string] => [schedule, printSchedule(schedule)]),
    ...clause.targets.map((target): [Span, string] => [target, printTarget(target)]),
    ...clause.ends.map((end): [Span, string] => [end, printEnd(end)]),
  ];
  if (said.length === 0)
    return [
      line(
        page,
        clause.labelSpan,
        clause.name,
        paint.dim(clause.text === "" ? "(empty)" : `text: ${short(clause.text)}`),
        paint,
      ),
    ];
  return said.map(([span, text]) => line(page, span, clause.name, text, paint));
}

function line(page: Page, span: Span, name: string, text: string, paint: Paint): string {
  const place = placeOf(page.document.lines(), span.start, span.end);
  return `  ${paint.dim(`${place.line}:${place.column}`.padEnd(8))} ${name.padEnd(20)} ${text}`;
}

function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}

/** What was read from the clauses of pages as JSON; places count in lines and columns from 1. */
export function renderPromisesJson(pages: readonly Page[], { agreements, today }: Listed): string {
  const shown = pages.flatMap((page) => {
    const agreement = agreements.get(page);
    if (!agreement) return [];
    const place = <T extends Span>({ start, end, ...rest }: T) => ({
      ...rest,
      ...placeOf(page.document.lines(), start, end),
    });
    const clauses = agreement.clauses.map(({ name, label, text, start, end, ...clause }) => ({
      name,
      label,
      ...placeOf(page.document.lines(), start, end),
      text,
      promises: clause.promises.map(place),
      ladders: clause.ladders.map(({ hops, ...ladder }) => ({ ...place(ladder), hops: hops.map(place) })),
      schedules: clause.schedules.map(place),
      targets: clause.targets.map(place),
      ends: clause.ends.map(place),
    }));
    return [{ file: page.path, clauses, risks: agreement.risks.map(place), followUps: agreement.followUps.map(place) }];
  });
  return `${JSON.stringify({ version: 1, today, pages: shown }, undefined, 2)}\n`;
}
