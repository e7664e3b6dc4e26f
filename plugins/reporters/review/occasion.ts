import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import { daysBetween } from "../../core/freshness/civil-date.ts";
import type { Page } from "../../core/handbook/page.ts";
import { exitReadings } from "../../core/promise/ledger/exit-readings.ts";
import { count } from "../../core/rules/words.ts";

/** Why a page is asked about now. */
export interface Occasion {
  page: Page;
  /** The problems that give reason to ask, the most urgent first. */
  problems: readonly Problem[];
  /** Higher comes first. */
  urgency: number;
}

/** The rules whose problems give reason to ask the owner, by how urgently. */
const urgencies: Readonly<Record<string, number>> = {
  "freshness/overdue": 100,
  "contract/sunset": 90,
  "freshness/stale": 80,
  "decision/review": 70,
  "review/changed-since": 60,
  "links/retired": 50,
  "contract/unmeasured": 40,
  "contract/not-agreed": 30,
  "freshness/due-soon": 10,
};

/** The pages there is reason to ask about, the most urgent first; of two alike the one that nobody looked at for longer. */
export function occasionsOf({ report, handbook, verdicts }: CheckedHandbook): Occasion[] {
  const urgencyOf = ({ rule }: Problem): number => urgencies[rule] ?? 0;
  const asking = report.problems.filter((problem) => urgencyOf(problem) > 0);
  const occasions = [...Map.groupBy(asking, ({ file }) => file)].flatMap(([file, problems]): Occasion[] => {
    const page = handbook.byPath.get(file);
    const sorted = problems.toSorted((one, other) => urgencyOf(other) - urgencyOf(one));
    return page ? [{ page, problems: sorted, urgency: Math.max(...problems.map(urgencyOf)) }] : [];
  });
  const age = ({ page }: Occasion): number => verdicts.get(page)?.age ?? 0;
  return occasions.sort((one, other) => other.urgency - one.urgency || age(other) - age(one));
}

/** When the exit metric was last measured; undefined where it never was. */
export function sayLastReading(page: Page, { agreements, readings, today }: CheckedHandbook): string | undefined {
  const exit = agreements.get(page)?.clauses.find(({ name }) => name === "exit-metric");
  const past = exitReadings(readings.get(page)?.readings ?? [], exit).filter(({ date }) => date <= today);
  const last = past.at(-1);
  if (!last) return undefined;
  return `Last reading ${count(daysBetween(last.date, today), "day")} ago: ${last.value}${last.percent ? "%" : ""}.`;
}
