import { readClock } from "./read-clock.ts";
import * as part from "./schedule-sentence.ts";
import type { ScheduleStep, Sentence } from "./schedule-sentence.ts";
import { hasRole, numberOf, type Period } from "./time-lexicon.ts";

/** `every 2 weeks`, `every Monday`, `every other Friday`, `every 15th of the month`. */
export const every: ScheduleStep = (sentence, index) => {
  const { terms, isLater } = sentence;
  if (!hasRole(terms[index], "every") || (isLater && index >= part.openingTerms)) return undefined;
  if (part.isHedged(terms, index)) return part.doubt(sentence, index);
  const at = index + 1;
  const days = part.weekdaysAt(sentence, at);
  if (days) return everyWeekday(sentence, index, days, { every: 1, unit: "week" });
  const unit = terms[at]?.meaning?.unit;
  if (unit) return part.takePeriod(sentence, unit, index) ? at + 1 : undefined;
  const ordinal = part.ordinalAt(terms, at);
  if (ordinal || hasRole(terms[at], "other")) return everyNth(sentence, index, ordinal ?? { nth: 2, next: at + 1 });
  const number = numberOf(terms[at]);
  if (!(number >= 1 && Number.isInteger(number))) return undefined;
  if (hasRole(terms[at + 1], "to") && !Number.isNaN(numberOf(terms[at + 2]))) return part.doubt(sentence, index);
  const next = terms[at + 1]?.word === "-" ? at + 2 : at + 1;
  const counted = terms[next]?.meaning?.unit;
  const isTaken = counted && part.takePeriod(sentence, { ...counted, every: number * counted.every }, index);
  return isTaken === true ? next + 1 : undefined;
};

/** `every second week`, `every other Monday`, `every first Tuesday`, `every 15th of the month`. */
function everyNth(sentence: Sentence, index: number, { nth, next }: { nth: number; next: number }): number | undefined {
  const { terms } = sentence;
  const counted = terms[next]?.meaning?.unit;
  if (counted && nth > 1) {
    const isTaken = part.takePeriod(sentence, { ...counted, every: nth * counted.every }, index);
    return isTaken ? next + 1 : undefined;
  }
  const days = part.weekdaysAt(sentence, next);
  const isOrdinal = part.ordinalAt(terms, index + 1) !== undefined;
  if (!days || (isOrdinal && unitBehind(terms, days.next))) {
    const read = ordinals(sentence, index + 1);
    // “Every 1st and 3rd Monday” is said of the month.
    if (sentence.draft.nths.length > 1 && !sentence.draft.period) sentence.draft.period = { every: 1, unit: "month" };
    return read;
  }
  if (nth === 2) return everyWeekday(sentence, index, days, { every: 2, unit: "week" });
  // “Every third Friday” is said of the month and of three weeks.
  if (nth > 2) return part.doubt(sentence, index);
  part.takePeriod(sentence, { every: 1, unit: "month" }, index);
  return ordinals(sentence, index + 1);
}

function everyWeekday(sentence: Sentence, index: number, days: part.WeekdayRun, period: Period): number | undefined {
  if (days.isChoice) return part.doubt(sentence, index);
  const { draft } = sentence;
  const isSame = draft.period?.unit === "week" && draft.period.every === 1 && draft.weekdays.length === 0;
  if (!(isSame && part.isNear(sentence, index)) && !part.takePeriod(sentence, period, index)) return undefined;
  if (sentence.draft.weekdays.length === 0) sentence.draft.weekdays.push(...days.days);
  return days.next;
}

/** `last Monday`, `first and third Tuesday of the month`, `the 15th of each month`. */
export const ordinals: ScheduleStep = (sentence, index) => {
  const { terms, draft } = sentence;
  const first = part.ordinalAt(terms, index);
  if (!first) return undefined;
  const nths = [first.nth];
  let { next } = first;
  for (;;) {
    const at = part.separates(terms[next]) ? next + 1 : next;
    const other = at > next ? part.ordinalAt(terms, hasRole(terms[at], "the") ? at + 1 : at) : undefined;
    if (!other) break;
    nths.push(other.nth);
    next = other.next;
  }
  const days = part.weekdaysAt(sentence, next);
  const unit = days ? undefined : terms[next]?.meaning?.unit?.unit;
  const behind = days?.next ?? (unit ? next + 1 : next);
  const outer = unitBehind(terms, behind);
  if (days) {
    if (days.isChoice || draft.nths.length > 0 || nths.some((nth) => nth > 4 || nth === 0)) draft.isLost = true;
    if (draft.weekdays.length > 0) draft.isLost = true;
    draft.nths.push(...nths);
    draft.weekdays.push(...days.days);
  } else if (outer || first.isDigits || unit) {
    const isDayOfMonth = unit === "day" || (unit === undefined && (outer?.unit.unit === "month" || first.isDigits));
    if (!isDayOfMonth)
      draft.isLost ||= outer !== undefined || (draft.period !== undefined && draft.period.unit !== "week");
    else if (terms[next]?.meaning?.month !== undefined || hasRole(terms[index - 1], "deadline")) return behind;
    else draft.monthDays.push(...nths.map((nth) => (nth === -1 ? 31 : nth)).filter((day) => day >= 1 && day <= 31));
  } else {
    return undefined;
  }
  if (!outer) return behind;
  if (draft.period?.unit !== outer.unit.unit) part.takePeriod(sentence, outer.unit, index);
  draft.isLost ||= outer.isPart;
  return outer.next;
};

/** The unit that an ordinal counts in: of `of every month` the month. Of “of the last month of the quarter” it is the quarter. */
function unitBehind(
  terms: Sentence["terms"],
  index: number,
): { unit: Period; isPart: boolean; next: number } | undefined {
  if (!hasRole(terms[index], "of")) return undefined;
  const at = hasRole(terms[index + 1], "the") || hasRole(terms[index + 1], "per") ? index + 2 : index + 1;
  const unit = terms[at]?.meaning?.unit;
  if (unit) return { unit, isPart: false, next: at + 1 };
  const inner = part.ordinalAt(terms, at);
  const outer = inner && terms[inner.next]?.meaning?.unit ? unitBehind(terms, inner.next + 1) : undefined;
  return outer && { ...outer, isPart: true };
}

/** `Mondays and Thursdays`, and `Friday` where it is plain that a week is meant. */
export const weekday: ScheduleStep = (sentence, index) => {
  const { terms, draft, isLater } = sentence;
  const days = part.weekdaysAt(sentence, index);
  const before = terms[index - 1];
  if (!days || hasRole(before, "deadline")) return undefined;
  if (part.isHedged(terms, index) || days.isChoice) return part.doubt(sentence, index);
  if (hasRole(before, "alternate")) return everyWeekday(sentence, index, days, { every: 2, unit: "week" });
  const isTimed = readClock(sentence.text, terms, days.next) !== undefined;
  const isOpening = terms.slice(0, index).every((term) => hasRole(term, "opening") || hasRole(term, "on"));
  const isSaid = days.isMany || isTimed || isOpening || hasRole(before, "and") || part.standsApart(sentence, index);
  if (!isSaid || (isLater && !days.isMany && !isTimed)) return undefined;
  if (draft.weekdays.length > 0) {
    // “Mondays at 9:30 and Thursdays at 15:00” are two.
    const isFurther = part.separates(before) && (draft.times.length > 0 || draft.minutes !== undefined);
    if (!isFurther || (draft.period !== undefined && draft.period.unit !== "week")) return undefined;
    draft.isWeekly ||= draft.period === undefined;
    const next = part.beginDraft(sentence);
    next.period = draft.period;
    next.isWeekly = draft.isWeekly;
  }
  sentence.draft.weekdays.push(...days.days);
  if (days.isMany) sentence.draft.isWeekly ||= sentence.draft.period === undefined;
  return days.next;
};
