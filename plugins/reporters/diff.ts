import type { HandbookDiff, PageChange } from "../core/promise/diff/diff-handbook.ts";
import { joinNames, type Step } from "../core/promise/diff/steps.ts";
import { buildLineIndex, placeOf } from "../core/diagnostic/line-index.ts";
import { plainPaint, type Paint } from "./paint.ts";

/** A diff in words: page by page what changed, how much that is, and whom it concerns. */
export function renderDiff({ level, pages }: HandbookDiff, ref: string, paint: Paint = plainPaint): string {
  if (pages.length === 0) return `Nothing changed since ${ref}.\n`;
  const blocks = pages.map((change) => renderPage(change, paint));
  const count = `${pages.length} ${pages.length === 1 ? "page" : "pages"}`;
  return `${blocks.join("\n\n")}\n\n${paint.bold(sayLevel(level))} · ${count} changed since ${ref}\n`;
}

function renderPage({ page, movedFrom, state, level, steps, affected }: PageChange, paint: Paint): string {
  const declared = state === "changed" ? page.fields.change_type : undefined;
  const says =
    declared === undefined || declared === level || level === "none"
      ? ""
      : paint.dim(` (change_type says ${declared})`);
  const lines = [`${paint.underline(page.path)}  ${paintLevel(level, paint)}${says}`];
  if (state !== "changed") lines.push(`  ${state === "added" ? "new" : "deleted"}: ${page.title}`);
  if (movedFrom !== undefined) lines.push(`  moved from ${movedFrom}`);
  for (const step of steps) lines.push(...renderStep(step, paint));
  if (level === "major" || level === "minor") {
    const concerned = [...affected.parties, ...affected.owners];
    if (concerned.length > 0) lines.push(paint.dim(`  concerns ${joinNames(concerned)}`));
    const leaning = affected.dependants.map((dependant) => dependant.page.path);
    if (leaning.length > 0)
      lines.push(paint.dim(`  ${joinNames(leaning)} ${leaning.length === 1 ? "depends" : "depend"} on it`));
    const work = [...affected.streams, ...affected.states].map(({ title }) => title);
    if (work.length > 0) lines.push(paint.dim(`  governs ${joinNames(work)}`));
  }
  return lines.join("\n");
}

function renderStep({ level, clause, before, after, why, carriers = [] }: Step, paint: Paint): string[] {
  const where = clause === undefined ? "" : `${clause.replaceAll("-", " ")}: `;
  const lines = [`  ${paintLevel(level, paint).padEnd(5)}  ${where}${why}`];
  if (before !== undefined) lines.push(paint.red(`         - ${before}`));
  if (after !== undefined) lines.push(paint.blue(`         + ${after}`));
  if (carriers.length > 0 && !carriers.every((carrier) => why.includes(carrier)))
    lines.push(`         ${joinNames(carriers)} ${carriers.length === 1 ? "carries" : "carry"} more`);
  return lines;
}

function paintLevel(level: string, paint: Paint): string {
  return level === "major" ? paint.red(level) : level === "minor" ? paint.yellow(level) : paint.dim(level);
}

function sayLevel(level: string): string {
  return level === "none" ? "formatting only" : level;
}

/** A diff as JSON; the same two sides give the same bytes. */
export function renderDiffJson({ level, pages }: HandbookDiff, ref: string, today: string): string {
  const shown = pages.map(({ page, movedFrom, state, level: pageLevel, steps, affected }) => ({
    file: page.path,
    ...(movedFrom !== undefined && { movedFrom }),
    state,
    level: pageLevel,
    ...(page.fields.change_type !== undefined && { declared: page.fields.change_type }),
    steps: steps.map(({ kind, level: stepLevel, clause, before, after, why, carriers = [], place }) => ({
      kind,
      level: stepLevel,
      ...(clause !== undefined && { clause }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      why,
      carriers,
      ...(place?.side === "after" &&
        place.span &&
        placeOf(buildLineIndex(page.document.text), place.span.start, place.span.end)),
    })),
    affected: {
      parties: affected.parties,
      owners: affected.owners,
      dependants: affected.dependants.map((dependant) => dependant.page.path),
      streams: affected.streams.map(({ id }) => id),
      states: affected.states.map(({ id }) => id),
    },
  }));
  return `${JSON.stringify({ version: 1, base: ref, today, level, pages: shown }, undefined, 2)}\n`;
}
