import type { Window } from "../agreement.ts";
import * as pattern from "./window-pattern.ts";
import { countUnits, isTight, minutesOfUnit, readNumber } from "./window-units.ts";

const endings = ".;:)";

/** A stretch of text that looks like a window, and the window it is, if it is one. */
export interface WindowReading {
  window: Window | undefined;
  start: number;
  end: number;
}

/** Reads a number with its unit and what belongs to it: a range, further units, “and a half”, “in business hours”. */
export function readCounted(text: string, match: RegExpExecArray): WindowReading {
  const { number = "1", one, half, unit = "", least, low = least, lowUnit, joint = "", business } = match.groups ?? {};
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  // “Sev 1 – 4 hours” is a label and a window.
  const isLabel =
    joint !== "" && /^ .+ $/.test(joint) && lowUnit === undefined && pattern.labelBeforePattern.test(before);
  const start = match.index + (isLabel ? match[0].indexOf(joint) + joint.length : 0);
  const nothing = { window: undefined, start, end: match.index + match[0].length };
  if (one !== undefined && low === undefined && !pattern.beforeOnePattern.test(before)) return nothing;
  if (isRestOfLarger(before, low ?? number)) return nothing;
  // “5m” is five minutes; “5 m of rope” are metres.
  if (isTight(unit) && !/[\d½¼¾]/u.test(text.charAt(nothing.end - unit.length - 1))) return nothing;
  const value = readNumber(number) + (half ? 0.5 : 0);
  const lowest = low === undefined || isLabel ? 0 : readNumber(low) * minutesOfUnit(lowUnit ?? unit);
  if (lowest > value * minutesOfUnit(unit)) return nothing;
  // Behind a full stop or a bracket nothing belongs to it.
  if (endings.includes(text.charAt(nothing.end)))
    return { window: countUnits(value, unit, business !== undefined), start, end: nothing.end };
  const { window, end } = count(text, nothing.end, value, unit, business !== undefined);
  return { window: follow(pattern.ratePattern, text, end) ? undefined : window, start, end };
}

/** Reads what follows the first number and unit, which ends at `end`. */
function count(
  text: string,
  end: number,
  number: number,
  unit: string,
  business: boolean,
): Omit<WindowReading, "start"> {
  const half = follow(pattern.andAHalfPattern, text, end);
  if (half) return inBusinessTime(text, end + half[0].length, number + 0.5, unit, business);
  const units = readFurther(text, end, unit, business);
  if (units.length === 0 && !/\d/.test(text.charAt(end))) return inBusinessTime(text, end, number, unit, business);
  const to = units.at(-1)?.end ?? end;
  const windows = [countUnits(number, unit, business), ...units.map(({ window }) => window)];
  // How the parts of a longer window become business time is nobody's guess.
  const isUnclear = units.length === 0 || (!business && follow(pattern.businessTimePattern, text, to) !== undefined);
  return { window: isUnclear ? undefined : windows.reduce(join), end: to };
}

/** The further, ever smaller units of a window: “4 hours 30 minutes” behind “2 days”, the “30” of “1h30”. */
function readFurther(text: string, from: number, first: string, business: boolean): Omit<WindowReading, "start">[] {
  const found: Omit<WindowReading, "start">[] = [];
  let end = from;
  let last = first;
  for (let rest = follow(pattern.restPattern, text, end); rest; rest = follow(pattern.restPattern, text, end)) {
    const { number = "", unit = "", business: own } = rest.groups ?? {};
    if (!(minutesOfUnit(unit) < minutesOfUnit(last)) || (own !== undefined && !business)) break;
    end += rest[0].length;
    last = unit;
    found.push({ window: countUnits(readNumber(number), unit, business), end });
  }
  const bare = minutesOfUnit(last) === 60 ? follow(pattern.bareMinutesPattern, text, end) : undefined;
  if (!bare) return found;
  return [...found, { window: { business, days: 0, minutes: Number(bare[0]) }, end: end + bare[0].length }];
}

function inBusinessTime(
  text: string,
  end: number,
  number: number,
  unit: string,
  business: boolean,
): Omit<WindowReading, "start"> {
  const suffix = business ? undefined : follow(pattern.businessTimePattern, text, end);
  return { window: countUnits(number, unit, business || suffix !== undefined), end: end + (suffix?.[0].length ?? 0) };
}

/** “two hundred and six hours” is no six hours, and “10 000 hours” are not none. */
function isRestOfLarger(before: string, number: string): boolean {
  if (before === "") return false;
  return pattern.largerPattern.test(before) || (number.length === 3 && /\d[ \u00a0\u202f]$/.test(before));
}

function join(one: Window | undefined, other: Window | undefined): Window | undefined {
  return one && other && { business: one.business, days: one.days + other.days, minutes: one.minutes + other.minutes };
}

function follow(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
