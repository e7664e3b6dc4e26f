import { judgeCounts, judgeEnds } from "./judge-days.ts";
import { judgeLines } from "./judge-lines.ts";
import { judgeLinks } from "./judge-links.ts";
import { eachDay } from "./readers-day.ts";
import { showDate } from "./show-date.ts";

eachDay((today, words) => {
  judgeLines(document, today, words);
  judgeLinks(document, today, words);
  judgeEnds(today);
  judgeCounts(today);
  for (const asOf of document.querySelectorAll<HTMLElement>("[data-as-of]")) {
    const time = asOf.querySelector("time");
    const built = asOf.querySelector<HTMLElement>("[data-built]");
    if (time) showDate(time, today, words);
    if (built) built.hidden = today === words.dataset["builtOn"];
  }
});
