import type { CheckedHandbook } from "../../core/check.ts";
import { coreClauses } from "../../core/document/clause.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import type { ContractPage } from "../../core/handbook/page.ts";
import type { Clause, End, Promise as Commitment } from "../../core/promise/agreement.ts";
import { printEnd } from "../../core/promise/ends/print-end.ts";
import { isEitherOf } from "../../core/promise/people/is-either-of.ts";
import { sayWindow } from "../site/say-window.ts";
import type { Speak } from "../site/speak.ts";
import type { ClauseFacts, EndFacts, PromiseFacts } from "./agreement-facts.ts";
import type { NameWho } from "./build-agreement-facts.ts";
import { describeLadder, type TimeLadder } from "./describe-ladder.ts";
import { describeSchedule } from "./describe-schedule.ts";
import type { HoursOf } from "./hop-hours.ts";
import { describeTarget } from "./describe-target.ts";
import { withoutEmpty } from "./without-empty.ts";

/** What clauses are described with. */
export interface ClauseContext {
  checked: CheckedHandbook;
  page: ContractPage;
  name: NameWho;
  timeOf: TimeLadder;
  hoursOf: HoursOf;
  speak: Speak;
}

// The whole text stands below; at a glance its beginning is enough.
const longestText = 300;

/** What the site shows of one clause: what was read as data, else, of a core clause, its own words. */
export function describeClause(clause: Clause, context: ClauseContext): ClauseFacts {
  const { name, label, headingId, promises, ladders, schedules, targets, ends } = clause;
  const isRight = name === "approvals" || name === "decision-rights";
  const read: Partial<ClauseFacts> = withoutEmpty<Partial<ClauseFacts>>({
    promises: someOf(promises.map((promise) => describePromise(promise, context, isRight))),
    ladders: someOf(ladders.map((ladder) => describeLadder(ladder, context))),
    schedules: someOf(schedules.map((schedule) => describeSchedule(schedule, context))),
    targets: someOf(targets.map((target) => describeTarget(target, clause, context))),
    ends: someOf(describeEnds(ends, name === "sunset" ? context.page.fields.sunset : undefined, context.speak)),
  });
  const isCore = coreClauses.some((core) => core === name);
  const isRead = [promises, ladders, schedules, targets, ends].some((list) => list.length > 0);
  const needsWords = !isRead && (isCore || isRight);
  const text = needsWords ? shorten(clause.text) : "";
  return withoutEmpty<ClauseFacts>({ name, label, headingId, text: text === "" ? undefined : text, ...read });
}

function someOf<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function describePromise(
  { act, what, when, who, within, backup, start, end }: Commitment,
  { name, timeOf, page, speak }: ClauseContext,
  isRight: boolean,
): PromiseFacts {
  // Only the list of rights sorts by time.
  const time = isRight && within ? timeOf([{ who, within, start: 0, end: 0 }]) : undefined;
  return withoutEmpty<PromiseFacts>({
    act,
    what,
    when,
    who: who.map(name),
    either: isEitherOf(page.document.text.slice(start, end), who) || undefined,
    within: within && sayWindow(within, speak),
    window: within,
    minutes: time?.minutes,
    backup: backup.map(name),
  });
}

// What the frontmatter says of the end wins over the body.
function describeEnds(ends: readonly End[], written: CivilDate | undefined, speak: Speak): EndFacts[] {
  const [first = { on: undefined, triggers: [] }, ...rest] = ends;
  if (ends.length === 0 && written === undefined) return [];
  return [{ ...first, on: written ?? first.on }, ...rest].map(({ on, triggers }) =>
    withoutEmpty<EndFacts>({ on, triggers: triggers.map((trigger) => sayTrigger(trigger, speak)) }),
  );
}

// An event stands by itself, a condition behind “if”.
function sayTrigger(trigger: string, speak: Speak): string {
  const isEvent = printEnd({ on: undefined, triggers: [trigger] }) === trigger;
  return isEvent ? trigger : speak("end.if", { trigger });
}

function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/\s+\S*$/, "")}…`;
}
