import { civilDateIn } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";

/** The day on which a page is read, in the handbook's time zone; that of the build for a reader whose clock runs behind it. */
export function readersDay(words: HTMLTemplateElement): CivilDate {
  const { timeZone = "UTC", builtOn = "" } = words.dataset;
  const clock = civilDateIn(Date.now(), timeZone);
  return clock > builtOn ? clock : builtOn;
}

/** What `Layout` leaves for scripts: the words of verdicts, and the day and the time zone of the build. */
export function verdictWords(): HTMLTemplateElement | null {
  return document.querySelector<HTMLTemplateElement>("#trust-verdicts");
}
