import { readClock, readZone } from "./read-clock.ts";
import { readLength } from "./read-length.ts";
import { every, ordinals, weekday } from "./schedule-days.ts";
import * as part from "./schedule-sentence.ts";
import type { ScheduleStep } from "./schedule-sentence.ts";
import { hasRole, numberOf } from "./time-lexicon.ts";

const clock: ScheduleStep = (sentence, index) => {
  const { text, terms, draft } = sentence;
  const found = readClock(text, terms, index);
  if (!found) return draft.times.length > 0 && draft.timeZone === undefined ? zone(sentence, index) : undefined;
  const isChoice = hasRole(terms[found.next], "or") && terms[found.next + 1]?.kind === "clock";
  if (hasRole(terms[index - 1], "between") || isChoice) draft.isVague = true;
  // “By Friday noon”: the day was left out before.
  if (terms[index - 1]?.meaning?.weekday !== undefined && !sentence.read.has(index - 1)) return found.next;
  if (draft.isVague || hasRole(terms[index - 1], "deadline")) return found.next;
  const isFurther = part.separates(terms[index - 1]) && sentence.read.has(index - 2);
  if (draft.times.length === 0) {
    if (found.time === undefined) draft.isVague = true;
    else draft.times.push(found.time);
    draft.timeZone = found.timeZone;
    draft.minutes ??= found.minutes;
  } else if (isFurther && found.time !== undefined && terms[index - 1]?.word !== "/" && !draft.timeZone) {
    draft.times.push(found.time);
    draft.timeZone = found.timeZone;
  }
  return found.next;
};

const zone: ScheduleStep = ({ text, terms, draft }, index) => {
  // Far from the hour only a full name is sure to be a zone.
  if (!/^[A-Z]\w+\//.test(text.slice(terms[index]?.start, (terms[index]?.end ?? 0) + 1))) return undefined;
  const found = readZone(text, terms, index);
  if (found.timeZone === undefined) return undefined;
  draft.timeZone = found.timeZone;
  return found.next;
};

const period: ScheduleStep = (sentence, index) => {
  const { terms, isLater } = sentence;
  const found = terms[index]?.meaning?.period;
  if (!found) return undefined;
  const before = terms[index - 1];
  const isJoined = before?.word === "-" && terms[index]?.tight === true;
  if (part.isHedged(terms, index) || isJoined || !Number.isNaN(numberOf(before))) return part.doubt(sentence, index);
  if (hasRole(before, "or") || hasRole(terms[index + 1], "or")) return part.doubt(sentence, index);
  if (terms[index + 1]?.word === "-" && terms[index + 1]?.tight === true && terms[index + 2]?.tight === true) {
    // “weekly-ish” is no period; “weekly -” is.
    return Number.isNaN(numberOf(terms[index + 2])) ? index + 3 : undefined;
  }
  if (hasRole(before, "pointing") && (index > 1 || isLater)) return undefined;
  if (isLater && index >= part.openingTerms) return undefined;
  return part.takePeriod(sentence, found, index) ? index + 1 : undefined;
};

/** `once a week`, `1/month`. */
const count: ScheduleStep = (sentence, index) => {
  const { terms } = sentence;
  const isSeveral = hasRole(terms[index], "several") && hasRole(terms[index + 1], "per");
  if (isSeveral && terms[index + 2]?.meaning?.unit !== undefined) return part.doubt(sentence, index);
  const isOnce = hasRole(terms[index], "once") || (numberOf(terms[index]) === 1 && terms[index + 1]?.word === "/");
  const unit = terms[index + 2]?.meaning?.unit;
  if (!isOnce || !hasRole(terms[index + 1], "per")) return undefined;
  if (part.isHedged(terms, index)) return part.doubt(sentence, index);
  if (!unit) return index + 1;
  return part.takePeriod(sentence, unit, index) ? index + 3 : undefined;
};

const length: ScheduleStep = ({ terms, draft }, index) => {
  const found = readLength(terms, index);
  if (!found) return undefined;
  draft.minutes ??= found.minutes;
  return found.next;
};

/** What a sentence about meeting is made of, in the order in which it is tried. */
export const scheduleSteps: readonly ScheduleStep[] = [clock, every, period, count, ordinals, weekday, length];
