import type { Weekday } from "../agreement.ts";
import { weekdays as week } from "../agreement.ts";
import { emptyDraft, type ScheduleDraft } from "./schedule-draft.ts";
import { hasRole, numberOf, type Period, type TimeTerm } from "./time-lexicon.ts";

/** One sentence while it is read from left to right. */
export interface Sentence {
  readonly text: string;
  readonly terms: readonly TimeTerm[];
  /** A schedule was read from an earlier sentence. */
  readonly isLater: boolean;
  draft: ScheduleDraft;
  /** Every draft of the sentence; the last is `draft`. */
  readonly drafts: ScheduleDraft[];
  /** Which terms were read as part of a schedule. */
  readonly read: Set<number>;
  /** It says something that must not be taken for a schedule. */
  isDoubtful: boolean;
  /** Words that say nothing here. */
  unread: number;
}

/** Reads what begins at a term into the draft and returns the first term behind it; undefined where nothing does. */
export type ScheduleStep = (sentence: Sentence, index: number) => number | undefined;

/** A later sentence is about meeting only where it says so within so many terms. */
export const openingTerms = 4;

/** Gives a sentence up that says something like a schedule and means another. */
export function doubt(sentence: Sentence, index: number): number {
  sentence.isDoubtful = true;
  return index + 1;
}

/** Begins another schedule of the same sentence: “…, and a review every quarter”. */
export function beginDraft(sentence: Sentence): ScheduleDraft {
  sentence.draft = emptyDraft();
  sentence.drafts.push(sentence.draft);
  return sentence.draft;
}

/** Takes a period: the first one, or one of a further schedule in a list. False for one that belongs to something else. */
export function takePeriod(sentence: Sentence, period: Period, index: number): boolean {
  const { draft, terms } = sentence;
  const isSame = draft.period?.unit === period.unit && draft.period.every === period.every;
  const isWeek = period.unit === "week" && period.every === 1;
  if (isSame) return standsApart(sentence, index);
  if (draft.period === undefined && (!draft.isWeekly || isWeek)) {
    draft.period = period;
    return true;
  }
  if (!separates(terms[index - 1])) return false;
  // “Mondays, monthly” is not two meetings.
  if (draft.isWeekly && draft.times.length === 0 && draft.minutes === undefined) sentence.isDoubtful = true;
  beginDraft(sentence).period = period;
  return true;
}

/** True where nothing binds a term to the words before it. */
export function standsApart({ terms, read }: Sentence, index: number): boolean {
  const before = terms[index - 1];
  return before === undefined || before.kind === "sign" || read.has(index - 1) || hasRole(before, "on");
}

/** True for what stands between two schedules of a list. */
export function separates(term: TimeTerm | undefined): boolean {
  return hasRole(term, "and") || hasRole(term, "comma") || term?.word === "/";
}

/** True where at most two words without meaning stand between a term and the schedule before it: “weekly team sync every Monday”. */
export function isNear({ terms, read }: Sentence, index: number): boolean {
  const last = terms.slice(0, index).findLastIndex((_, at) => read.has(at));
  return last >= 0 && index - last <= 3 && terms.slice(last + 1, index).every(({ kind }) => kind === "word");
}

/** True where a word before a period makes it another one, or a guess: “twice weekly”, “most Fridays”. */
export function isHedged(terms: readonly TimeTerm[], index: number): boolean {
  return (
    hasRole(terms[index - 1], "hedges") ||
    hasRole(terms[index - 2], "hedges") ||
    hasRole(terms[index + 1], "hedgesBehind")
  );
}

/** True for a day with its month, which is one day and no schedule; a year's meeting may name its month. */
export function hasDate(terms: readonly TimeTerm[]): boolean {
  return terms.some(({ meaning }, index) => {
    const month = terms[index + 1]?.meaning?.month;
    const day = hasRole(terms[index + 1], "the") ? index + 2 : index + 1;
    return meaning?.weekday !== undefined && (month !== undefined || isDayOfMonth(terms, day));
  });
}

function isDayOfMonth(terms: readonly TimeTerm[], index: number): boolean {
  const day = numberOf(terms[index]);
  if (!(day >= 1 && day <= 31)) return false;
  const isOrdinal = hasRole(terms[index + 1], "ordinalEndings");
  // “Monday the 12th” is one day too, though it does not say of which month.
  return isOrdinal || terms[index + 1]?.meaning?.month !== undefined;
}

/** An ordinal in words or digits, and the first term behind it: `second`, `15th`. */
export function ordinalAt(
  terms: readonly TimeTerm[],
  index: number,
): { nth: number; isDigits: boolean; next: number } | undefined {
  const term = terms[index];
  if (term?.meaning?.nth !== undefined) return { nth: term.meaning.nth, isDigits: false, next: index + 1 };
  const ending = terms[index + 1];
  if (!Number.isInteger(term?.number) || !hasRole(ending, "ordinalEndings") || !ending?.tight) return undefined;
  return { nth: term?.number ?? NaN, isDigits: true, next: index + 2 };
}

/** Weekdays that stand together: `Mondays and Thursdays`, `Mon/Wed`, `Tuesday to Friday`. */
export interface WeekdayRun {
  days: Weekday[];
  isMany: boolean;
  /** One or another: which is not said. */
  isChoice: boolean;
  next: number;
}

/** Reads the weekdays that begin at a term. */
export function weekdaysAt({ text, terms }: Sentence, index: number): WeekdayRun | undefined {
  const first = weekdayOf(text, terms[index]);
  if (!first) return undefined;
  const run: WeekdayRun = { days: [first.day], isMany: first.many, isChoice: false, next: index + 1 };
  for (;;) {
    const at = hasRole(terms[run.next], "comma") && hasRole(terms[run.next + 1], "and") ? run.next + 1 : run.next;
    const between = terms[at];
    const other = weekdayOf(text, terms[at + 1]);
    const last = run.days.at(-1);
    if (!other || !last) return run;
    if (hasRole(between, "to")) run.days.push(...daysFrom(last, other.day));
    else if (separates(between)) run.days.push(other.day);
    else if (hasRole(between, "or")) run.isChoice = true;
    else return run;
    run.isMany ||= other.many;
    run.next = at + 2;
  }
}

function weekdayOf(text: string, term: TimeTerm | undefined): { day: Weekday; many: boolean } | undefined {
  const weekday = term?.meaning?.weekday;
  // “sun” and “sat” are words of their own; an abbreviation is written with a capital.
  if (!term || !weekday || (weekday.short && !/\p{Lu}/u.test(text.charAt(term.start)))) return undefined;
  return weekday;
}

function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  const from = week.indexOf(first);
  const count = (week.indexOf(last) - from + week.length) % week.length;
  return Array.from({ length: count }, (_, offset) => week[(from + offset + 1) % week.length] ?? last);
}
