import type { Schedule, Weekday } from "../agreement.ts";
import type { Period } from "./time-lexicon.ts";

/** A schedule without its place. */
export type ScheduleReading = Omit<Schedule, "start" | "end">;

/** What has been read of a schedule so far. */
export interface ScheduleDraft {
  period: Period | undefined;
  nths: number[];
  weekdays: Weekday[];
  /** Days named in the plural, or the sentence opens with them: a week is meant. */
  isWeekly: boolean;
  monthDays: number[];
  /** A day was named that a schedule has no place for, so that no day counts. */
  isLost: boolean;
  times: string[];
  /** An hour was named that may be several. */
  isVague: boolean;
  timeZone: string | undefined;
  minutes: number | undefined;
  /** The sentence it stands in, in offsets of the text. */
  start: number;
  end: number;
}

/** A draft that knows nothing. */
export function emptyDraft(): ScheduleDraft {
  return {
    ...{ period: undefined, nths: [], weekdays: [], isWeekly: false, monthDays: [], isLost: false },
    ...{ times: [], isVague: false, timeZone: undefined, minutes: undefined },
    ...{ start: 0, end: 0 },
  };
}

const undated = { weekdays: [], nth: undefined, monthDay: undefined } satisfies Partial<Schedule>;

/** The schedules a draft amounts to: one for each hour and each day of the month; none without a period. */
export function finishDraft(draft: ScheduleDraft): ScheduleReading[] {
  const period = draft.period ?? (draft.isWeekly ? { every: 1, unit: "week" as const } : undefined);
  if (!period) return [];
  const times = draft.times.length > 0 ? draft.times : [undefined];
  return daysOf(draft, period).flatMap((days) =>
    times.map((time) => ({ ...days, time, timeZone: time && draft.timeZone, minutes: draft.minutes })),
  );
}

function daysOf(draft: ScheduleDraft, period: Period): Omit<ScheduleReading, "time" | "timeZone" | "minutes">[] {
  const { nths, monthDays } = draft;
  const weekdays = [...new Set(draft.weekdays)];
  const plain = { ...period, ...undated };
  if (period.unit === "business-day") return [plain];
  if (period.unit === "day" && weekdays.length > 0 && period.every === 1) {
    return [{ ...plain, unit: "week", weekdays }];
  }
  if (period.unit === "day") return [plain];
  if (period.unit === "week") return [nths.length > 0 || draft.isLost ? plain : { ...plain, weekdays }];
  if (draft.isLost || (weekdays.length > 0 && monthDays.length > 0)) return [plain];
  if (monthDays.length > 0)
    return period.unit === "month" ? monthDays.map((monthDay) => ({ ...plain, monthDay })) : [plain];
  if (nths.length === 0) return [{ ...plain, weekdays }];
  if (weekdays.length === 0) return [plain];
  return nths.map((nth) => ({ ...plain, weekdays, nth }));
}
