import { fileStart } from "../../diagnostic/line-index.ts";
import { daysBetween } from "../../freshness/civil-date.ts";
import { exitReadings } from "../../promise/ledger/exit-readings.ts";
import { periodDays } from "../../promise/schedules/period-days.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";
import { count } from "../words.ts";
import { isInForce } from "./in-force.ts";

/** Reports a contract whose exit metric was measured once, and not again within its own cadence. */
export const contractUnmeasured = defineRule({
  id: "contract/unmeasured",
  summary: "no reading of the exit metric within one cadence",
  severity: "info",
  messages: {
    late: (last: string, days: number, period: number, file: string) => ({
      message: `The exit metric was last measured on ${last}, ${count(days, "day")} ago; by its cadence it is looked at every ${count(period, "day")}.`,
      help: `Measure it and add a line to ${file}, or change the cadence to the one you keep.`,
    }),
  },
  *check({ handbook, agreements, readings, today }, messages) {
    for (const page of handbook.pages) {
      const measured = readings.get(page);
      if (!isInForce(page) || !measured) continue;
      const clauses = agreements.get(page)?.clauses ?? [];
      const exit = clauses.find(({ name }) => name === "exit-metric");
      // Of several meetings, the rarest is the one that looks at the metric for certain.
      const period = Math.max(...clauses.flatMap(({ schedules }) => schedules).map(periodDays));
      const last = exitReadings(measured.readings, exit).at(-1);
      if (!last) continue;
      const days = daysBetween(last.date, today);
      if (!Number.isFinite(period) || days <= period) continue;
      const place = exit ? placeOfSpan(page, exit.labelSpan) : fileStart;
      const related = [
        { file: measured.file, message: "the last reading", ...fileStart, line: last.line, endLine: last.line },
      ];
      yield { file: page.path, place, related, ...messages.late(last.date, days, period, measured.file) };
    }
  },
});
