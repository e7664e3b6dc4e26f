import type { Clause, Target } from "../../core/promise/agreement.ts";
import { exitReadings } from "../../core/promise/ledger/exit-readings.ts";
import type { Reading } from "../../core/promise/ledger/readings.ts";
import { meetsTarget, trendOf } from "../../core/promise/targets/trend.ts";
import { sayTarget } from "../site/say-target.ts";
import type { ReadingFacts, TargetFacts } from "./agreement-facts.ts";
import type { ClauseContext } from "./describe-clause.ts";
import { withoutEmpty } from "./without-empty.ts";

// More would not be told apart in a small plot.
const mostReadings = 30;

/** What the site shows of a target: in words, with what was measured of it. */
export function describeTarget(
  target: Target,
  clause: Clause,
  { checked, page, speak }: Pick<ClauseContext, "checked" | "page" | "speak">,
): TargetFacts {
  const { comparison, value, unit } = target;
  const measured = readingsOf(target, clause, checked.readings.get(page)?.readings ?? []);
  const readings = measured.slice(-mostReadings).map((reading) => describeReading(reading, target));
  const trend = trendOf(measured, target, checked.today);
  return withoutEmpty<TargetFacts>({ text: sayTarget(target, speak), comparison, value, unit, readings, trend });
}

function readingsOf(target: Target, clause: Clause, all: readonly Reading[]): Reading[] {
  if (all.length === 0) return [];
  if (clause.name === "exit-metric") return clause.targets[0] === target ? exitReadings(all, clause) : [];
  const subject = plain(target.subject ?? "");
  return subject === "" ? [] : all.filter(({ metric }) => plain(metric) === subject);
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function describeReading({ date, value, percent, note }: Reading, target: Target): ReadingFacts {
  // A share says nothing about a target that is none.
  const met = percent && target.unit !== "%" ? undefined : meetsTarget(value, target);
  return withoutEmpty<ReadingFacts>({ date, value, met, note });
}
