import type { CivilDate } from "../../core/freshness/history.ts";
import { writeDate } from "../site/write-date.ts";

/** Puts another day into a `<time>`, as the build would have written it. */
export function showDate(time: HTMLTimeElement, date: CivilDate, { dataset }: HTMLTemplateElement): void {
  if (time.dateTime === date) return;
  time.dateTime = date;
  time.textContent = writeDate(date, dataset["months"] ?? "", dataset["dateOrder"] ?? "");
}
