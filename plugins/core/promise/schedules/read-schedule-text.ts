import { english } from "../../vocabulary/english.ts";
import { lookUp } from "../text/lexicon.ts";
import { emptyDraft, type ScheduleDraft } from "./schedule-draft.ts";
import { hasDate, type Sentence } from "./schedule-sentence.ts";
import { scheduleSteps } from "./schedule-steps.ts";
import { hasRole, timeLexicon, type TimeTerm } from "./time-lexicon.ts";
import { splitSentences, tokenize } from "../text/tokens.ts";

const abbreviations: ReadonlySet<string> = new Set(english.times.abbreviations);
// So many words without meaning separate a condition from the schedule it is said of.
const reachOfCondition = 6;

/** The sentences of a text as the grammar of times sees them. */
export function timeSentences(text: string): TimeTerm[][] {
  return splitSentences(text, tokenize(text), abbreviations).map((sentence) => lookUp(timeLexicon, sentence));
}

/** Reads when people meet from running text. What is conditional, a guess or no schedule gives nothing. */
export function readScheduleText(text: string): ScheduleDraft[] {
  const drafts: ScheduleDraft[] = [];
  for (const terms of timeSentences(text)) {
    const sentence = readSentence(text, terms, drafts.length > 0);
    if (!sentence.isDoubtful) drafts.push(...sentence.drafts.filter(isSchedule));
  }
  return drafts;
}

/** Reads a cell that holds part of a schedule and nothing else: `10:00 ET`, `Tuesdays`, `15 min`. */
export function readScheduleFragment(text: string): ScheduleDraft | undefined {
  const [terms, another] = timeSentences(text);
  if (!terms || another) return undefined;
  const { drafts, isDoubtful, unread } = readSentence(text, terms, false);
  return isDoubtful || unread > 0 || drafts.length !== 1 ? undefined : drafts[0];
}

function isSchedule({ period, isWeekly }: ScheduleDraft): boolean {
  return period !== undefined || isWeekly;
}

function readSentence(text: string, all: readonly TimeTerm[], isLater: boolean): Sentence {
  const terms = beforeAlternative(all);
  const draft = emptyDraft();
  const sentence: Sentence = {
    ...{ text, terms, isLater, draft, drafts: [draft], read: new Set<number>() },
    ...{ isDoubtful: hasDate(terms), unread: 0 },
  };
  let sinceRead = 0;
  for (let index = 0; index < terms.length && !sentence.isDoubtful;) {
    const next = step(sentence, index);
    for (let read = index; read < next; read++) sentence.read.add(read);
    const term = terms[index];
    if (next > index) sinceRead = 0;
    else if (hasRole(term, "conditions") && sinceRead <= reachOfCondition) sentence.isDoubtful = true;
    else if (term?.kind !== "sign" && !hasRole(term, "at") && !hasRole(term, "on") && !hasRole(term, "opening")) {
      sentence.unread += hasRole(term, "and") || hasRole(term, "of") ? 0 : 1;
      sinceRead++;
    }
    index = Math.max(next, index + 1);
  }
  closeWeekly(sentence);
  for (const each of sentence.drafts) {
    each.start = all[0]?.start ?? 0;
    each.end = all.at(-1)?.end ?? 0;
  }
  // Of a quarter or a year the day is another one where a month is named.
  if (terms.some(({ meaning }) => meaning?.month !== undefined)) {
    for (const { period } of sentence.drafts)
      sentence.draft.isLost ||= period?.unit === "quarter" || period?.unit === "year";
  }
  return sentence;
}

function step(sentence: Sentence, index: number): number {
  const term = sentence.terms[index];
  // Most words mean nothing here, but a far time zone is one of those.
  if (
    term?.meaning === undefined &&
    term?.kind !== "number" &&
    term?.kind !== "clock" &&
    sentence.draft.times.length === 0
  ) {
    return index;
  }
  for (const read of scheduleSteps) {
    const next = read(sentence, index);
    if (next !== undefined) return next;
  }
  return index;
}

/** What stands before an “or” that offers no other time: “weekly, or sooner if a tide asks for it”. */
function beforeAlternative(terms: readonly TimeTerm[]): readonly TimeTerm[] {
  const or = terms.findIndex((term, index) => hasRole(term, "or") && !terms.slice(index, index + 5).some(isTimely));
  return or < 1 ? terms : terms.slice(0, or);
}

function isTimely(term: TimeTerm): boolean {
  const { meaning, kind } = term;
  return (
    kind === "clock" || [meaning?.period, meaning?.unit, meaning?.weekday, meaning?.nth].some((is) => is !== undefined)
  );
}

/** A weekday in the singular means every week only where a sentence opens with it and says when or how long. */
function closeWeekly({ draft, terms, read, unread }: Sentence): void {
  if (draft.period || draft.isWeekly || draft.weekdays.length === 0 || draft.nths.length > 0) return;
  const first = terms.findIndex((_, index) => read.has(index));
  const opens = terms.slice(0, first).every((term) => hasRole(term, "opening") || hasRole(term, "on"));
  const isTimed = draft.times.length > 0 || draft.minutes !== undefined;
  draft.isWeekly = opens && (isTimed || unread === 0);
}
