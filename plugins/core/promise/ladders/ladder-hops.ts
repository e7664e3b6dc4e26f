import type { Window } from "../agreement.ts";
import * as words from "./ladder-words.ts";
import * as sentence from "../promises/promise-words.ts";
import { endsInRole, isRole, readRoles } from "../people/role-phrases.ts";
import { isHandle } from "../people/roles.ts";
import { findActs } from "../promises/sentence-acts.ts";
import { findWindows } from "../window/window.ts";

/** One step as a text names it. */
export interface SaidHop {
  who: string[];
  within: Window | undefined;
  /** How long the hop before it has: “then the sponsor after 24h”. */
  wait: Window | undefined;
  /** The wait is counted from the one before: “after another 24h”. */
  isFurther: boolean;
}

const mostWords = 8;

/** Reads one step: `Desk lead (8h)`, `escalate to the Ports lead within 4 hours`, `Desk lead + Ports lead`. */
export function readHop(text: string): SaidHop | undefined {
  const plain = text.trim().replace(/[.;,]+$/u, "");
  const windows = findWindows(plain);
  const [window] = windows;
  if (windows.length > 1) return undefined;
  if (!window) return named(plain, { within: undefined, wait: undefined, isFurther: false });
  const before = plain.slice(0, window.start);
  const behind = plain
    .slice(window.end)
    .replace(/^\s*\)/u, "")
    .trim();
  const after = words.afterBefore.exec(before);
  const bound = words.boundBefore.exec(before);
  if (after) {
    const isFurther = after.groups?.another !== undefined;
    return named(`${before.slice(0, after.index)} ${behind}`, { within: undefined, wait: window.window, isFurther });
  }
  // “24h: Desk lead” has its window in front.
  const name = window.start === 0 ? behind.replace(/^[\s:–—-]+/u, "") : before.slice(0, bound?.index);
  return named(name, { within: window.window, wait: undefined, isFurther: false });
}

function named(text: string, rest: Omit<SaidHop, "who">): SaidHop | undefined {
  const opened = whoIsAsked(text.trim().replace(words.firstWord, ""));
  const [name = ""] = opened.split(/,\s(?!(?:[^()]*\)))|\s[–—]\s|:\s*$/u);
  const who = readRoles(name.replace(/[\s,:;(–—-]+$/u, ""));
  return who.length > 0 && who.every(isName) ? { who, ...rest } : undefined;
}

/** “Delivery lead pings the facilitator” asks the facilitator. */
function whoIsAsked(text: string): string {
  const asks = words.asksInside.exec(text);
  return asks && isRole(asks.groups?.asker ?? "") ? text.slice(asks[0].length) : text;
}

/** Reads a step that says what somebody does: `The Platform on-call answers within 15 minutes`. */
export function readActingHop(text: string): SaidHop | undefined {
  const [act] = findActs({ text, masked: text });
  if (!act || words.asksInside.test(text)) return undefined;
  const [window] = findWindows(text.slice(act.end));
  const isBound = window && sentence.boundLast.test(text.slice(act.end, act.end + window.start));
  return { who: act.who, within: isBound ? window.window : undefined, wait: undefined, isFurther: false };
}

/** Gives each hop's wait to the hop before it; a wait that may count from the start stays unread. */
export function settleWaits(hops: readonly SaidHop[]): { who: string[]; within: Window | undefined }[] {
  return hops.map(({ who, within }, index) => {
    const next = hops[index + 1];
    const last = hops.slice(1, index + 1).findLast(({ wait }) => wait !== undefined)?.wait;
    const isClear =
      next?.isFurther === true || last === undefined || !next?.wait || lengthOf(next.wait) <= lengthOf(last);
    return { who, within: within ?? (isClear ? next?.wait : undefined) };
  });
}

/** True for steps that can only be people: windows, or names that say so. A path through menus has neither. */
export function arePeople(hops: readonly SaidHop[], hasWindow: boolean): boolean {
  if (hasWindow || hops.some(({ within, wait }) => within ?? wait)) return true;
  const sure = hops.filter(({ who }) => who.every((name) => isHandle(name) || endsInRole(name))).length;
  if (sure * 2 >= hops.length) return hops.length > 1;
  return hops.length > 2 && hops.every(({ who }) => who.length === 1 && who.every(isRole));
}

function isName(name: string): boolean {
  return name.split(/\s+/).length <= mostWords && !/[=?!:<>{}[\]|]/u.test(name) && /\p{L}/u.test(name);
}

function lengthOf({ days, minutes }: Window): number {
  return days * 1440 + minutes;
}
