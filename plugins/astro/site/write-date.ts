import type { CivilDate } from "../../core/freshness/history.ts";

/** A civil date in the given words: the months with blanks between them, and the order as in `{day} {month} {year}`. */
export function writeDate(date: CivilDate, months: string, order: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  const values: Record<string, string | number> = {
    day: Number(day),
    month: months.split(" ")[Number(month) - 1] ?? month,
    year: Number(year),
  };
  return order.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
