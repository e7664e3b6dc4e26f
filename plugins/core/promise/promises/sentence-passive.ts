import * as actWords from "./act-words.ts";
import { findBounds } from "./bounds.ts";
import { everyMatch } from "../window/every-match.ts";
import { sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { endsInRole, isRole, readRoles } from "../people/role-phrases.ts";
import { bySeverity, promiseOf, type SaidPromise, type SentenceContext } from "./said-promise.ts";
import { readTail, readWhat } from "./sentence-tail.ts";

/** “Each request is answered by Support within 4 hours”, “Decisions acknowledged within 48h”. */
export function readPassive(line: Line, { when }: SentenceContext): SaidPromise[] {
  const { masked } = line;
  const matches = everyMatch(actWords.participlePattern, masked);
  const found: SaidPromise[] = [];
  let from = 0;
  for (const [index, { 0: participle, index: at }] of matches.entries()) {
    const tailLine = sliceLine(line, at + participle.length, matches[index + 1]?.index);
    const isByWhom = words.by.test(tailLine.masked);
    const hasBound = findBounds(tailLine.masked).length > 0;
    const [first] = found;
    const before = masked.slice(from, at).trimEnd();
    const plain = before.replace(words.passiveAuxiliary, "").trim();
    if (!first && !isSubject(plain, plain.length < before.trim().length)) continue;
    if (first && !words.joinLast.test(masked.slice(from, at))) break;
    if (!isByWhom && !hasBound) continue;
    const hasAuxiliary = plain.length < before.trim().length;
    if (!first && !hasAuxiliary && goesOn(masked.slice(at + participle.length))) continue;
    const tail = readTail(tailLine);
    if (words.not.test(before) || words.not.test(tailLine.masked.slice(0, tail.boundAt))) return [];
    from = at + participle.length;
    const who = isByWhom ? whoBehind(tailLine, words.by) : whoBehind(tailLine, words.byBehind);
    if (who.length === 0 && !hasBound) continue;
    const subject = first
      ? { what: first.what, when: first.when }
      : readWhat(sliceLine(line, masked.indexOf(plain), masked.indexOf(plain) + plain.length));
    const act = actWords.actOfParticiple(participle);
    const light = actWords.actOfObject(participle, subject.what);
    const isNamed = act !== "do" || actWords.isDo(participle) || first;
    const what = light || isNamed ? subject.what : [subject.what, participle].filter(Boolean).join(" ");
    const promise = promiseOf(light ?? act, {
      what: light ? undefined : what,
      who,
      within: tail.within,
      when: when ?? subject.when ?? tail.when,
    });
    found.push(...bySeverity(promise, tail.bySeverity));
  }
  return found;
}

/** True where a sentence has yet to say what happens: “Requests closed within 2 hours count double”. */
function goesOn(behind: string): boolean {
  const bound = findBounds(behind)[0];
  return (
    words.auxiliaryInside.test(behind) || (bound !== undefined && !words.behindWindow.test(behind.slice(bound.end)))
  );
}

/** False for what is measured (“90% of …”), for a story (“the lead acknowledged …”) and for a part of another sentence. */
function isSubject(what: string, hasAuxiliary: boolean): boolean {
  if (what.includes("%") || words.whetherLast.test(what) || words.not.test(what)) return false;
  return hasAuxiliary || !endsInRole(what);
}

/** Whoever is named behind “by” or “from”, where nothing but roles and handles are. */
export function whoBehind({ text, masked }: Line, word: RegExp): string[] {
  const match = word.exec(masked);
  if (!match) return [];
  const start = match.index + match[0].length;
  const bound = findBounds(masked).find(({ from }) => from >= start)?.from ?? masked.length;
  const end = Math.min(bound, ...[masked.slice(start).search(/[,;:(]|\s[–—-]\s/u) + start].filter((at) => at >= start));
  const condition = words.conditionInside.exec(masked.slice(start, end))?.index;
  const name = text.slice(start, condition === undefined ? end : start + condition).trim();
  const roles = readRoles(name);
  return roles.every(isRole) ? roles : [];
}
