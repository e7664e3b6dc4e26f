import type { CivilDate } from "../../core/freshness/history.ts";
import { judgeAttention, type Urgent } from "./judge-attention.ts";

// What has no day is wrong on every day.
const wrongAlready = "0001-01-01";

/** The days of what a list does not carry itself, in order, each with how many there are: `2027-06-01 2027-06-02*3`. */
export function packDays(items: readonly Pick<Urgent, "until">[]): string {
  const days = items.map(({ until = wrongAlready }) => until).sort();
  return [...Map.groupBy(days, (day) => day)]
    .map(([day, { length }]) => (length === 1 ? day : `${day}*${length}`))
    .join(" ");
}

/** How many of them need somebody on a day, or will within so many days. */
export function countDue(packed: string, today: CivilDate, ahead: number): number {
  const due = packed
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => part.split("*"))
    .filter(([until = ""]) => judgeAttention({ matter: "review", until }, today, ahead) !== "later");
  return due.reduce((sum, [, count = "1"]) => sum + Number(count), 0);
}
