import { civilDateIn } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";

/** What says again, for the day of reading, what a page said for the day of its build. */
export type JudgeOfDay = (today: CivilDate, words: HTMLTemplateElement) => void;

const judges: JudgeOfDay[] = [];
let judged: CivilDate | undefined;

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

/** Judges now, and again whenever the page is looked at on another day. */
export function eachDay(judge: JudgeOfDay): void {
  const words = verdictWords();
  if (!words) return;
  if (judges.push(judge) === 1) watchDays(words);
  judge(readersDay(words), words);
}

function watchDays(words: HTMLTemplateElement): void {
  judged = readersDay(words);
  const lookAgain = (): void => {
    const today = readersDay(words);
    if (today === judged || document.hidden) return;
    judged = today;
    for (const judge of judges) judge(today, words);
  };
  // A page comes back from the back-forward cache as it was left; a tab may be looked at, or stand open, past midnight.
  addEventListener("pageshow", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);
  setInterval(lookAgain, 60_000);
}
