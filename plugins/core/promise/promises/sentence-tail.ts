import type { Window } from "../agreement.ts";
import * as actWords from "./act-words.ts";
import * as backupWords from "./backup-words.ts";
import { findBounds, type Bound } from "./bounds.ts";
import { saidIn, sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { findWindows } from "../window/window.ts";

/** What stands behind a verb: on what, within what time, in what case. */
export interface Tail {
  what: string | undefined;
  within: Window | undefined;
  when: string | undefined;
  /** A window of its own for each severity: “within 15 minutes for P1 and 1 hour for P2”. */
  bySeverity: { when: string; within: Window }[];
  /** Where its window's bound begins; its length where it has none. */
  boundAt: number;
}

/** Reads what stands behind a verb. */
export function readTail(line: Line): Tail {
  const { masked } = line;
  const bounds = findBounds(masked);
  const bySeverity = readSeverities(masked, bounds);
  const outside = bounds.filter(({ start }) => !isInBrackets(masked, start));
  const [first, another] = outside.length > 0 ? outside : bounds;
  const bound = first && isOwn(masked.slice(0, first.from)) ? first : undefined;
  const boundAt = bound?.from ?? masked.length;
  const condition = words.conditionInside.exec(masked);
  const deadline = bound || !first ? words.deadline.exec(masked)?.index : undefined;
  const whatEnd = Math.min(
    boundAt,
    deadline ?? masked.length,
    condition?.index ?? masked.length,
    punctuationIn(masked),
  );
  const isOne = (!another && !hasMore(masked, bound)) || bySeverity.length > 1;
  const { what, when } = readWhat(sliceLine(line, 0, whatEnd));
  return {
    what,
    within: isOne ? bound?.window : undefined,
    when: when ?? severityBehind(masked) ?? (condition ? readCondition(line, condition.index, boundAt) : undefined),
    bySeverity: bySeverity.length > 1 ? bySeverity : [],
    boundAt,
  };
}

/** False where a window says when a thing happens: “claims submitted within 14 days”, “refunds, paid within 30 days”. */
function isOwn(before: string): boolean {
  if (words.relative.test(before) || words.owedLast.test(before)) return false;
  const comma = before.search(/,(?!\d)|\s[–—-]\s/u);
  const behind = comma < 0 ? "" : before.slice(comma);
  actWords.verbPattern.lastIndex = 0;
  actWords.participlePattern.lastIndex = 0;
  return !actWords.verbPattern.test(behind) && !actWords.participlePattern.test(behind);
}

/** True where a second window joins the first: “4 hours by day and 24 hours at night”. */
function hasMore(masked: string, bound: Bound | undefined): boolean {
  if (!bound) return false;
  return findWindows(masked).some(({ start }) => start > bound.start && words.joinLast.test(masked.slice(0, start)));
}

/** What it is done to, and the severity or limit named with it. */
export function readWhat(line: Line): { what: string | undefined; when: string | undefined } {
  const start = words.behindVerb.exec(line.masked)?.[0].length ?? 0;
  const plain = sliceLine(line, start);
  const hasNumber = /\d/.test(plain.masked);
  const severity = hasNumber ? words.severityFirst.exec(plain.masked.trimStart()) : null;
  if (severity) {
    const end = plain.masked.length - plain.masked.trimStart().length + severity[0].length;
    return { what: saidIn(sliceLine(plain, end)), when: severity[0].replace(/[\s:–—,-]+$/u, "") };
  }
  const limit = (hasNumber ? words.limit.exec(plain.masked) : null) ?? words.limitThat.exec(plain.masked);
  const when = limit?.groups?.limit;
  const rest = when === undefined || !limit ? plain : without(plain, limit.index, limit.index + limit[0].length);
  return { what: words.adverbialFirst.test(rest.masked) ? undefined : saidIn(rest), when };
}

/** True where a text says that whoever was named before is away. */
export function saysAbsence(masked: string, who: readonly string[]): boolean {
  if (backupWords.away.test(masked)) return true;
  const { pronoun, role = "" } = backupWords.awayWhen.exec(masked)?.groups ?? {};
  const name = role.toLowerCase();
  return (
    pronoun !== undefined ||
    (name !== "" && who.some((each) => each.toLowerCase().split(/\s+/).includes(name) || each.toLowerCase() === name))
  );
}

function readSeverities(masked: string, bounds: readonly Bound[]): { when: string; within: Window }[] {
  const windows = findWindows(masked);
  if (windows.length < 2) return [];
  return windows.flatMap(({ window, start, end }) => {
    const severity = words.severityNext.exec(masked.slice(end, end + 60))?.groups?.when;
    const isBound = bounds.length > 0 && bounds.some((bound) => bound.start <= start);
    return severity !== undefined && isBound ? [{ when: severity, within: window }] : [];
  });
}

function severityBehind(masked: string): string | undefined {
  return /\d/.test(masked) ? words.severityInside.exec(masked)?.groups?.when : undefined;
}

function readCondition(line: Line, at: number, boundAt: number): string | undefined {
  const rest = sliceLine(line, at, boundAt > at ? boundAt : undefined);
  const end = rest.masked.slice(1).search(/[,;(]/u);
  const condition = saidIn(end < 0 ? rest : sliceLine(rest, 0, end + 1));
  // “once” alone is how often.
  return condition?.includes(" ") ? condition : undefined;
}

function without(line: Line, from: number, to: number): Line {
  const cut = (text: string): string => `${text.slice(0, from)} ${text.slice(to)}`;
  return { text: cut(line.text), masked: cut(line.masked) };
}

function punctuationIn(masked: string): number {
  const at = masked.search(/,(?!\d)|[;(]|:\s|\s[–—-]\s/u);
  return at < 0 ? masked.length : at;
}

function isInBrackets(masked: string, at: number): boolean {
  return masked.lastIndexOf("(", at) > masked.lastIndexOf(")", at);
}
