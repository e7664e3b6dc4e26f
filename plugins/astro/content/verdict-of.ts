import type { CheckedHandbook } from "../../core/check.ts";
import { judgeRecord, type Verdict } from "../../core/freshness/verdict.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";

/** The judgement on a page, or on a record that stands on it. */
export function verdictOf(
  { verdicts, today, handbook }: CheckedHandbook,
  page: Page,
  record: HandbookRecord | undefined,
): Verdict | undefined {
  const verdict = verdicts.get(page);
  const { dueSoonDays } = handbook.settings;
  return verdict && record ? judgeRecord(record, verdict, { today, dueSoonDays }) : verdict;
}
