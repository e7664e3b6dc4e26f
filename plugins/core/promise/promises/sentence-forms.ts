import * as actWords from "./act-words.ts";
import { findBounds } from "./bounds.ts";
import { everyMatch } from "../window/every-match.ts";
import { saidIn, sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { isRole, readRoles } from "../people/role-phrases.ts";
import { promiseOf, type SaidPromise } from "./said-promise.ts";
import { readFields, readRequest, type FormContext } from "./sentence-fields.ts";
import { readGets, readTakes } from "./sentence-nouns.ts";
import { readPassive, whoBehind } from "./sentence-passive.ts";
import { readTail } from "./sentence-tail.ts";
import { findWindows, readWindow } from "../window/window.ts";

type Form = (line: Line, context: FormContext, sameSentence: SaidPromise | undefined) => SaidPromise[];

/** Reads a sentence in which nobody does anything: passives, nouns, requests, and lists of who and how long. */
export function readForms(line: Line, context: FormContext, sameSentence: SaidPromise | undefined): SaidPromise[] {
  const { line: rest, when } = withoutCondition(line);
  if (!rest) return [];
  const inner = { ...context, when: context.when ?? when };
  // Without a window only these say enough.
  const isTimed = inner.namesWho || inner.when !== undefined || findWindows(rest.masked).length > 0;
  for (const read of isTimed ? forms : untimedForms) {
    const promises = read(rest, inner, sameSentence);
    if (promises.length > 0) return promises;
  }
  return [];
}

/** “If a pier asks, …” leaves what follows; a condition that never ends leaves nothing. */
function withoutCondition(line: Line): { line: Line | undefined; when: string | undefined } {
  if (!words.conditionFirst.test(line.masked)) return { line, when: undefined };
  const comma = line.masked.indexOf(", ");
  if (comma < 0) return { line: undefined, when: undefined };
  return { line: sliceLine(line, comma + 2), when: saidIn(sliceLine(line, 0, comma)) };
}

/** “Going over to paper is the Duty controller’s decision, within 15 minutes.” */
function readTheirs(line: Line, { when }: FormContext): SaidPromise[] {
  const match = words.theirs.exec(line.masked);
  const { what = "", who = "" } = match?.groups ?? {};
  if (!match || !isRole(who)) return [];
  const { within } = readTail(sliceLine(line, match[0].length));
  return [promiseOf("decide", { what: saidIn(sliceLine(line, 0, what.length)), who: readRoles(who), within, when })];
}

/** “A change of fees needs approval from the Ports lead within 3 days.” */
function readNeeds(line: Line, { when }: FormContext): SaidPromise[] {
  const match = words.needs.exec(line.masked);
  const rest = sliceLine(line, match?.[0].length ?? 0);
  const noun = actWords.nounPattern.exec(rest.masked);
  const act = actWords.actOfNoun(noun?.groups?.noun ?? "");
  if (!match || !noun || !act || words.not.test(match[0])) return [];
  const tailLine = sliceLine(rest, noun[0].length);
  const who = whoBehind(tailLine, words.from);
  const what = saidIn(sliceLine(line, 0, match.groups?.what?.length ?? 0));
  return who.length === 0 ? [] : [promiseOf(act, { what, who, within: readTail(tailLine).within, when })];
}

/** “First response 1 hour, resolution 4 hours”, “15 min response”, “Decisions on scope within 2 days”, “48h”. */
function readParts({ text, masked }: Line, context: FormContext, sameSentence: SaidPromise | undefined): SaidPromise[] {
  const found: SaidPromise[] = [];
  const pieces = splitParts({ text, masked: masked.replace(words.brackets, hideRemark) });
  for (const piece of pieces) {
    const promise =
      readPart(piece, context, sameSentence) ?? (pieces.length > 1 ? readFields(piece, context)[0] : undefined);
    if (!promise || (pieces.length > 1 && readWindow(piece.masked))) return [];
    found.push(promise);
  }
  return found;
}

/** Brackets become blanks where they hold no window. */
function hideRemark(brackets: string): string {
  return findWindows(brackets).length > 0 ? brackets : " ".repeat(brackets.length);
}

function splitParts(line: Line): Line[] {
  const ends = everyMatch(words.partEnd, line.masked);
  return [...ends.map(({ index }) => index), line.masked.length].map((end, index) => {
    const cut = ends[index - 1];
    return sliceLine(line, cut ? cut.index + cut[0].length : 0, end);
  });
}

function readPart(piece: Line, context: FormContext, sameSentence: SaidPromise | undefined): SaidPromise | undefined {
  const { act, when } = context;
  const whole = readWindow(piece.masked);
  const isSeverity = when !== undefined && words.severityOnly.test(when);
  if (sameSentence && isSeverity) return readLike(sameSentence, piece, when);
  const before = isSeverity && words.severityOnly.test(context.before?.when ?? "") ? context.before?.act : undefined;
  if (whole) return promiseOf(before ?? (isSeverity ? "respond" : act), { within: whole, when });
  const noun = actWords.nounPattern.exec(piece.masked);
  if (noun) {
    const rest = sliceLine(piece, noun[0].length);
    const tail = readTail(rest);
    const from = words.from.test(rest.masked) ? whoBehind(rest, words.from) : [];
    const direct = tail.within ?? readWindow(rest.masked);
    const isPlain = tail.what === undefined || words.aboutFirst.test(`${tail.what} `) || from.length > 0;
    const what = from.length > 0 ? undefined : tail.what?.replace(words.aboutFirst, "");
    const nounAct = actWords.actOfNoun(noun.groups?.noun ?? "") ?? act;
    const isWhole = !words.auxiliaryInside.test(rest.masked);
    return direct && isPlain && isWhole
      ? promiseOf(nounAct, { within: direct, when: when ?? tail.when, who: from, what })
      : undefined;
  }
  const [window] = findWindows(piece.masked);
  if (window?.start !== 0) return undefined;
  const behind = actWords.nounPattern.exec(piece.masked.slice(window.end).replace(/^[\s-]+/u, ""));
  const rest =
    behind &&
    piece.masked
      .slice(window.end)
      .replace(/^[\s-]+/u, "")
      .slice(behind[0].length);
  const nounAct = actWords.actOfNoun(behind?.groups?.noun ?? "");
  return nounAct && rest?.trim() === "" ? promiseOf(nounAct, { within: window.window, when }) : undefined;
}

/** The rest of “acknowledges P1 faults within 1 hour, P2 faults within 4 hours”, which says neither who nor what again. */
function readLike({ act, who, what }: SaidPromise, piece: Line, when: string): SaidPromise | undefined {
  const [bound, another] = findBounds(piece.masked);
  if (!bound || another || piece.masked.slice(bound.end).trim() !== "") return undefined;
  const own = saidIn(sliceLine(piece, 0, bound.from));
  return promiseOf(act, { who: [...who], what: own ?? what, within: bound.window, when });
}

const untimedForms: readonly Form[] = [readTheirs, readNeeds, readPassive];
const forms: readonly Form[] = [...untimedForms, readTakes, readGets, readParts, readRequest, readFields];
