import type { Schedule } from "../../core/promise/agreement.ts";
import { nextOccurrence } from "../../core/promise/schedules/next-occurrence.ts";
import { saySchedule } from "../site/say-schedule.ts";
import type { ScheduleFacts } from "./agreement-facts.ts";
import type { ClauseContext } from "./describe-clause.ts";
import { withoutEmpty } from "./without-empty.ts";

/** What the site shows of a schedule: in words, and the next day it is held where the text tells which. */
export function describeSchedule(schedule: Schedule, { checked, speak }: Pick<ClauseContext, "checked" | "speak">): ScheduleFacts {
  const { start: _, end: __, ...rule } = schedule;
  // Of what is held every day, the next day tells nothing.
  const isDaily = rule.unit === "day" || rule.unit === "business-day";
  const next = isDaily ? undefined : nextOccurrence(rule, checked.today, checked.handbook.settings.timeZone)?.on;
  return withoutEmpty<ScheduleFacts>({ text: saySchedule(rule, speak), next, rule });
}
