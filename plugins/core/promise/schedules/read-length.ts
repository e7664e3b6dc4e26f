import { hasRole, numberOf, type TimeTerm } from "./time-lexicon.ts";

/** How long something takes, as written, up to `next`. */
export interface ReadLength {
  minutes: number;
  next: number;
}

const longest = 1440;
const mostBareHours = 4;

/**
 * Reads how long a meeting takes where that begins at a term: `15-minute`, `for 1h 30m`, `(10 min)`, `half an hour`.
 * A bound, a distance (`15 minutes before`) and a range are none.
 */
export function readLength(terms: readonly TimeTerm[], index: number): ReadLength | undefined {
  const length = measure(terms, index);
  if (!length || !(length.minutes > 0 && length.minutes <= longest) || !Number.isInteger(length.minutes))
    return undefined;
  if (hasRole(terms[length.next], "awayFrom")) return undefined;
  return standsAlone(terms, index, length.next) ? length : undefined;
}

function measure(terms: readonly TimeTerm[], index: number): ReadLength | undefined {
  const span = terms[index]?.meaning?.span;
  if (span !== undefined) return { minutes: span, next: index + 1 };
  if (hasRole(terms[index], "anHour")) {
    if (hasRole(terms[index - 1], "of")) return undefined;
    return hasRole(terms[index + 1], "andAHalf") ? { minutes: 90, next: index + 2 } : { minutes: 60, next: index + 1 };
  }
  const number = numberOf(terms[index]);
  if (Number.isNaN(number) || hasRole(terms[index - 1], "larger")) return undefined;
  const at = isHyphen(terms[index + 1]) ? index + 2 : index + 1;
  const unit = terms[at]?.meaning?.length;
  if (unit === undefined) return undefined;
  const first = { minutes: Math.round(number * unit), next: at + 1 };
  if (unit !== 60) return first;
  const rest = terms[at + 1]?.number ?? NaN;
  const isMinutes = terms[at + 2]?.meaning?.length === 1;
  const isTight = terms[at + 1]?.tight === true;
  if (!(rest < 60) || !(isMinutes || isTight)) return first;
  // “1h30” is a length; “9h30” is half past nine.
  if (!isMinutes && number > mostBareHours) return undefined;
  return { minutes: first.minutes + rest, next: isMinutes ? at + 3 : at + 2 };
}

function standsAlone(terms: readonly TimeTerm[], index: number, next: number): boolean {
  const before = terms[index - 1];
  if (isHyphen(before) || hasRole(before, "to")) return false;
  if (hasRole(before, "lasting")) return true;
  if (hasRole(before, "notLasting")) return false;
  if (isHyphen(terms[index + 1])) return true;
  if (before === undefined || before.kind !== "word") return true;
  return before.meaning !== undefined && !hasRole(before, "opening") && next > index;
}

function isHyphen(term: TimeTerm | undefined): boolean {
  return term !== undefined && (term.word === "-" || term.word === "‑");
}
