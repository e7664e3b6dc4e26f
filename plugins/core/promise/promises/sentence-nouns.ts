import * as actWords from "./act-words.ts";
import type { Act } from "../agreement.ts";
import { endsInRole, readRoles } from "../people/role-phrases.ts";
import { findWindows } from "../window/window.ts";
import { findBounds } from "./bounds.ts";
import { saidIn, sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { promiseOf, type SaidPromise, type SentenceContext } from "./said-promise.ts";
import { whoBehind } from "./sentence-passive.ts";
import { readTail } from "./sentence-tail.ts";

/** “Approval of a new berth takes 2 days.” */
export function readTakes(line: Line, { when }: SentenceContext): SaidPromise[] {
  const { act, length } = nounOf(line.masked);
  const [found, another] = act ? findWindows(line.masked) : [];
  if (!act || !found || another || line.masked.slice(found.end).trim() !== "") return [];
  const between = words.takes.exec(line.masked.slice(length, found.start));
  const what = between?.groups?.what;
  if (!between || words.not.test(what ?? "")) return [];
  const at = length + between[0].indexOf(what ?? "");
  const said = what === undefined ? undefined : saidIn(sliceLine(line, at, at + what.length));
  return [promiseOf(act, { what: said, within: found.window, when })];
}

/** “Customers get a reply within 24 hours”, whoever gives it. */
export function readGets(line: Line, { when }: SentenceContext): SaidPromise[] {
  const match = words.gets.exec(line.masked);
  if (!match) return [];
  const { what: served = "" } = match.groups ?? {};
  const rest = sliceLine(line, match[0].length);
  const { act, length } = nounOf(rest.masked);
  const [bound, another] = act ? findBounds(rest.masked) : [];
  if (!act || !bound || another || !isServed(served) || !words.behindWindow.test(rest.masked.slice(bound.end)))
    return [];
  const tailLine = sliceLine(rest, length);
  const { what: about, within, when: condition } = readTail(tailLine);
  const who = whoBehind(tailLine, words.from);
  if (!within || (about !== undefined && who.length === 0 && !words.aboutFirst.test(`${about} `))) return [];
  const isAnybody = words.severalAlone.has(served.toLowerCase());
  const what = isAnybody ? undefined : saidIn(sliceLine(line, 0, served.length));
  return [promiseOf(act, { what, who, within, when: when ?? condition })];
}

/** The act of the noun a text opens with, and where the noun ends. */
function nounOf(masked: string): { act: Act | undefined; length: number } {
  const match = actWords.nounPattern.exec(masked);
  const noun = match?.groups?.noun?.toLowerCase() ?? "";
  return { act: words.lasting.has(noun) ? undefined : actWords.actOfNoun(noun), length: match?.[0].length ?? 0 };
}

/** False for a share of those who ask, for nobody, and for those who promise: they get a reply from somebody else. */
function isServed(served: string): boolean {
  if (served.includes("%") || words.someFirst.test(served) || words.not.test(served)) return false;
  if (words.whetherLast.test(served) || words.ourselves.has(served.toLowerCase())) return false;
  return readRoles(served).length > 0 && !endsInRole(served);
}
