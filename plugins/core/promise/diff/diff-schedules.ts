import type { Schedule } from "../agreement.ts";
import { coveredSchedule } from "../receipts/covered.ts";
import type { ClauseContext } from "./diff-promises.ts";
import { pairUp, type Likeness } from "./pair-up.ts";
import { printSchedule } from "../schedules/print-schedule.ts";
import { withoutPlace, type StepValue } from "./step-facts.ts";
import { joinNames, type Change, type StepPlace } from "./steps.ts";

/** The steps from one clause's schedules to the other's. */
export function diffSchedules(
  before: readonly Schedule[],
  after: readonly Schedule[],
  { clause, teams }: ClauseContext,
): Change[] {
  const { pairs, removed, added } = pairUp(before, after, likeness);
  const all = joinNames(teams) || "People";
  return [
    ...pairs.flatMap(([was, is]): Change[] => {
      if (exactly(was) === exactly(is)) return [];
      const texts = {
        clause,
        before: printSchedule(was),
        after: printSchedule(is),
        place: at("after", is),
        facts: { was: valueOf(was), is: valueOf(is), who: teams },
      };
      const more = timesPerYear(is) - timesPerYear(was);
      const change = `${texts.after}; it was ${texts.before}`;
      if (more < 0) return [{ kind: "schedule-rarer", why: `${all} now meet less often: ${change}.`, ...texts }];
      if (more > 0)
        return [
          { kind: "schedule-more-often", why: `${all} now meet more often: ${change}.`, ...texts, carriers: teams },
        ];
      return [{ kind: "schedule-moved", why: `${all} now meet ${change}.`, ...texts }];
    }),
    ...removed.map((schedule): Change => {
      const text = printSchedule(schedule);
      return {
        kind: "schedule-removed",
        why: `${all} no longer meet ${text}.`,
        clause,
        before: text,
        place: at("before", schedule),
        facts: { was: valueOf(schedule), who: teams },
      };
    }),
    ...added.map((schedule): Change => {
      const text = printSchedule(schedule);
      const place = at("after", schedule);
      return {
        kind: "schedule-added",
        why: `${all} now meet ${text}.`,
        clause,
        after: text,
        place,
        carriers: teams,
        facts: { is: valueOf(schedule), who: teams },
      };
    }),
  ];
}

function valueOf(schedule: Schedule): StepValue {
  return { schedule: withoutPlace(schedule) };
}

const periodsPerYear = { day: 365, "business-day": 260, week: 52, month: 12, quarter: 4, year: 1 } as const;

function timesPerYear({ every, unit, weekdays }: Schedule): number {
  const isByWeekday = unit !== "day" && unit !== "business-day";
  return (periodsPerYear[unit] / every) * (isByWeekday ? Math.max(1, new Set(weekdays).size) : 1);
}

function at(side: StepPlace["side"], { start, end }: Schedule): StepPlace {
  return { side, span: { start, end } };
}

const exactly = (schedule: Schedule) => JSON.stringify(coveredSchedule(schedule));

const likeness: Likeness<Schedule> = {
  keys: [exactly],
  similarity(before, after) {
    const unit = before.unit === after.unit ? 2 : 0;
    const day = before.weekdays.some((weekday) => after.weekdays.includes(weekday)) ? 1 : 0;
    return unit + day + (before.time !== undefined && before.time === after.time ? 1 : 0);
  },
  enough: 2,
  isLastPair: () => true,
};
