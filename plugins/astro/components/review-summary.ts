import { writeDate } from "../site/write-date.ts";
import { fillPhrase } from "../site/fill-phrase.ts";
import { readReviewed } from "./read-review.ts";
import { readersDay, verdictWords } from "./readers-day.ts";

/** Writes what was looked at into the end of the review, as Markdown. */
export async function showSummary(root: HTMLElement, items: readonly HTMLElement[]): Promise<void> {
  const summary = root.querySelector<HTMLTextAreaElement>("[data-review-summary]");
  const words = verdictWords();
  if (!summary || !words) return;
  const { months = "", dateOrder = "" } = words.dataset;
  const { reviewSummary = "", agreed = "", calm = "" } = summary.dataset;
  const title = fillPhrase(reviewSummary, { date: writeDate(readersDay(words), months, dateOrder) });
  const { writeReview } = await import("../site/write-review.ts");
  summary.value = writeReview(title, items.map(readReviewed), { agreed, calm });
}

/** Copies the summary, or selects it where the browser does not allow that. */
export function startCopying(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>("[data-review-copy]");
  const summary = root.querySelector<HTMLTextAreaElement>("[data-review-summary]");
  const said = root.querySelector<HTMLElement>("[data-review-copied]");
  if (!button || !summary || !said) return;
  button.addEventListener("click", () => {
    const say = (text = ""): void => {
      said.textContent = text;
    };
    say();
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(summary.value))
      .then(() => say(button.dataset["copied"]))
      .catch(() => {
        summary.focus();
        summary.select();
        say(button.dataset["failed"]);
      });
  });
}
