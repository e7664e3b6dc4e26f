import * as actWords from "./act-words.ts";
import type { Act, Window } from "../agreement.ts";
import { everyMatch } from "../window/every-match.ts";
import { sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { findRoleBefore } from "../people/role-phrases.ts";
import { opensRole } from "../people/role-words.ts";
import { isPlural } from "../people/roles.ts";
import { readWindow } from "../window/window.ts";

/** Somebody who does something: “the Ports lead approves”. */
export interface SaidAct {
  act: Act;
  who: string[];
  /** The verb as written. */
  verb: string;
  /** Where it begins, with who acts, and where its verb ends. */
  start: number;
  end: number;
  /** Set by “has 2 days to approve”. */
  within: Window | undefined;
  /** It goes on with the one before: “acknowledges and answers”. */
  isJoined: boolean;
}

/** Every act of a sentence for which it names who, in order. Verbs after nobody in particular are passed over. */
export function findActs(line: Line): SaidAct[] {
  const { masked } = line;
  const found: SaidAct[] = [];
  for (const { 0: verb, index } of everyMatch(actWords.verbPattern, masked)) {
    const last = found.at(-1);
    if (
      (last && index < last.end) ||
      opensRole(verb, words.nextWord.exec(masked.slice(index + verb.length))?.[1] ?? "")
    )
      continue;
    const common = {
      act: actWords.actOfVerb(verb),
      verb: line.text.slice(index, index + verb.length),
      end: index + verb.length,
    };
    if (last && isJoined(masked, last, verb, index)) {
      const start = last.end + (words.joinLast.exec(masked.slice(last.end, index))?.index ?? 0);
      found.push({ ...common, who: last.who, start, within: undefined, isJoined: true });
      continue;
    }
    const named = findSubject(masked, index, verb);
    if (named && isOpening(masked.slice(last?.end ?? 0, named.start), last !== undefined)) {
      found.push({ ...common, ...named, isJoined: false });
    }
  }
  return found;
}

function findSubject(masked: string, at: number, verb: string): Pick<SaidAct, "who" | "start" | "within"> | undefined {
  const before = masked.slice(0, at).trimEnd();
  const time = words.timeTo.exec(before);
  const within = time?.groups?.time === undefined ? undefined : readWindow(time.groups.time);
  const plain = within && time ? before.slice(0, time.index) : before.replace(words.auxiliary, "");
  const named = findRoleBefore(plain, plain.length);
  if (!named) return undefined;
  const isPlain = plain.length === before.length && !isThirdPerson(verb);
  return isPlain && !isSeveral(named.who) ? undefined : { ...named, within };
}

/** True for who takes a plain verb; somebody alone takes the third person, so that “Design review” names no Design that reviews. */
export function isSeveral(who: readonly string[]): boolean {
  const [name = ""] = who;
  return who.length > 1 || isPlural(name) || words.severalAlone.has(name.toLowerCase());
}

function isThirdPerson(verb: string): boolean {
  return actWords.thirdPerson.has(verb.toLowerCase().replace(/[\s-]+/g, " "));
}

function isJoined(masked: string, last: SaidAct, verb: string, at: number): boolean {
  const between = masked.slice(last.end, at);
  return words.joinLast.test(between) && isThirdPerson(verb) === isThirdPerson(last.verb);
}

/** True for what may stand before who acts: nothing, the end of another thought, or a condition. */
function isOpening(before: string, isLater: boolean): boolean {
  const plain = before.trim();
  if (plain === "" || /[,;:)–—-]$/u.test(plain) || words.joinLast.test(before)) return true;
  return !isLater && words.openingFirst.test(plain);
}

/** What stands before who acts, as a condition: “Above that”, “For a change of price”. */
export function openingOf(line: Line, start: number): Line | undefined {
  const before = sliceLine(line, 0, start);
  return words.openingFirst.test(before.masked.trimStart()) ? before : undefined;
}
