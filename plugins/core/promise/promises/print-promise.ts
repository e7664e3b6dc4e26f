import { english } from "../../vocabulary/english.ts";
import type { Hop, Ladder, Window } from "../agreement.ts";
import { severityOnly } from "./promise-words.ts";
import { readSentence } from "./read-sentence.ts";
import type { SaidPromise } from "./said-promise.ts";
import { isSeveral } from "./sentence-acts.ts";
import { splitSentences } from "./sentences.ts";

const { written: time } = english.windows;
const { written, alone, writtenWithin, writtenThe, writtenBackup } = english.promises;
const minutesOfHour = 60;
const minutesOfDay = 1440;
// From here on days are easier to grasp than hours: three hops of a day are 72 h, a week is 7 days.
const mostHours = 72;

/** A window in words that `readWindow` reads back: `48 h`, `1 h 30 min`, `2 business days`, `same day`. */
export function printWindow({ business, days, minutes, sameDay: isSameDay }: Window): string {
  if (isSameDay) return business ? time.sameBusinessDay : time.sameDay;
  if (business) return printBusiness(days, minutes);
  const hours = Math.floor(minutes / minutesOfHour);
  if (hours <= mostHours || minutes % minutesOfDay !== 0) return printClock(hours, minutes % minutesOfHour);
  return `${minutes / minutesOfDay} ${time.days}`;
}

function printClock(hours: number, minutes: number): string {
  if (hours === 0) return `${minutes} ${time.minutes}`;
  return minutes === 0 ? `${hours} ${time.hours}` : `${hours} ${time.hours} ${minutes} ${time.minutes}`;
}

function printBusiness(days: number, minutes: number): string {
  const hours = Math.floor(minutes / minutesOfHour);
  const rest = minutes % minutesOfHour;
  if (days > 0) {
    const whole = `${days} ${time.business} ${days === 1 ? time.day : time.days}`;
    return minutes === 0 ? whole : `${whole} ${printClock(hours, rest)}`;
  }
  if (hours === 0) return `${rest} ${time.business} ${time.minutes}`;
  const whole = `${hours} ${time.business} ${hours === 1 ? time.hour : time.longHours}`;
  return rest === 0 ? whole : `${whole} ${rest} ${time.minutes}`;
}

/** What is printed of a ladder. */
export interface SaidLadder extends Pick<Ladder, "when"> {
  hops: readonly Pick<Hop, "who" | "within">[];
}

/** A ladder in one line: `Sev-1: Desk lead (8 h) → Ports lead + Data lead (24 h) → Director`. */
export function printLadder({ when, hops }: SaidLadder): string {
  const chain = hops.map(printHop).join(" → ");
  return when === undefined ? chain : `${severityOnly.test(when) ? when : `“${when}”`}: ${chain}`;
}

function printHop({ who, within }: Pick<Hop, "who" | "within">): string {
  return who.join(" + ") + (within ? ` (${printWindow(within)})` : "");
}

/**
 * A promise in one sentence without its full stop: `P1: Desk lead (backup: @wen) answers a report within 4 h`. What would be
 * read as something else by itself stands in quotation marks.
 */
export function printPromise(promise: SaidPromise): string {
  const ways = quotings.map((quoting) => write(promise, quoting));
  return ways.find((text) => isReadAs(text, promise)) ?? ways.at(-1) ?? "";
}

interface Quoting {
  what: boolean;
  when: boolean;
}

const quotings: readonly Quoting[] = [
  { what: false, when: false },
  { what: true, when: false },
  { what: false, when: true },
  { what: true, when: true },
];

function write({ act, what, who, within, when, backup }: SaidPromise, quoting: Quoting): string {
  const form = isSeveral(who) ? "plain" : "third";
  const object = what === undefined ? [] : [quoting.what ? `“${what}”` : what];
  const verbs = act === "respond" && what === undefined ? alone : written[act];
  const isPredicate = act === "do" && what !== undefined && !quoting.what;
  const does = isPredicate ? [] : [verbs[form]];
  const done = isPredicate ? [] : [what === undefined ? written[act].noun : written[act].done];
  const also = backup.length === 0 ? [] : [`(${writtenBackup}: ${backup.join(" + ")})`];
  const said = who.length > 0 ? [who.join(" + "), ...also, ...does, ...object] : [...object, ...done, ...also];
  return [
    ...(when === undefined ? [] : [quoting.when ? `“${when}”:` : `${when}:`]),
    ...said,
    ...(within ? [printBound(within)] : []),
  ].join(" ");
}

function printBound(window: Window): string {
  return `${window.sameDay ? writtenThe : writtenWithin} ${printWindow(window)}`;
}

function isReadAs(text: string, promise: SaidPromise): boolean {
  const [sentence, another] = splitSentences(text);
  if (!sentence || another) return false;
  const { promises } = readSentence(sentence, { act: "do", when: undefined, before: undefined });
  return promises.length === 1 && promises.every((read) => key(read) === key(promise));
}

function key({ act, what, who, within, when, backup }: SaidPromise): string {
  return JSON.stringify([act, what, who, within && printWindow(within), when, backup]);
}
