import type { Turn } from "../../core/promise/time/climb-ladder.ts";
import { calendarAt } from "./calendar-at.ts";
import { fillPhrase } from "./fill-phrase.ts";
import type { BlockedAnswer, BlockedQuestion } from "./say-blocked.ts";
import { writeMoment } from "./write-moment.ts";

/**
 * The sentence to paste into a chat; nothing for a moment ahead. Whoever reads it may live anywhere: its times are
 * those of the team that is asked, and say so.
 */
export function sayForChat(
  question: BlockedQuestion,
  turns: readonly Turn[],
  here: number | undefined,
  state: BlockedAnswer["state"],
): string | undefined {
  if (state === "ahead") return undefined;
  const { title, ladder, since, words } = question;
  const { timeZone } = calendarAt(question, here);
  const timeOf = (instant: number | undefined): string =>
    instant === undefined ? "" : writeMoment(instant, timeZone, words);
  const opening = fillPhrase(words[ladder.case === undefined ? "blocked.say.since" : "blocked.say.case"], {
    title,
    case: ladder.case ?? "",
    since: timeOf(since),
    zone: timeZone,
  });
  if (here === undefined)
    return `${opening} ${fillPhrase(words["blocked.say.over"], { until: timeOf(turns.at(-1)?.until) })}`;
  const until = turns[here]?.until;
  const next = ladder.hops[here + 1]?.who;
  const phrase =
    until === undefined ? "blocked.say.turn" : next === undefined ? "blocked.say.until" : "blocked.say.next";
  return `${opening} ${fillPhrase(words[phrase], { who: ladder.hops[here]?.who ?? "", until: timeOf(until), next: next ?? "" })}`;
}
