import { calendarAt } from "./calendar-at.ts";
import { fillPhrase } from "./fill-phrase.ts";
import type { BlockedQuestion } from "./say-blocked.ts";

/** In whose working hours the business time of a ladder is counted, hop by hop where they differ; nothing where there is none. */
export function sayHours(question: BlockedQuestion): string[] {
  const { ladder, words } = question;
  const counted = ladder.hops
    .map(({ who, window, isBorrowed = false }, hop) => {
      const { team, timeZone: zone, hours } = calendarAt(question, hop);
      return { who, isCounted: window?.business === true, isKnown: hours !== undefined, isBorrowed, team, zone };
    })
    .filter(({ isCounted }) => isCounted);
  const groups = [...Map.groupBy(counted, ({ team, zone, isBorrowed }) => `${team} ${zone} ${isBorrowed}`).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { team, zone, isKnown, isBorrowed } = first;
    const who = group.map((hop) => hop.who).join(", ");
    if (!isKnown)
      return groups.length === 1 ? [words["blocked.least"]] : [fillPhrase(words["blocked.leastOf"], { who })];
    const phrase = isBorrowed ? "blocked.borrowed" : groups.length === 1 ? "blocked.counted" : "blocked.countedOf";
    return [fillPhrase(words[phrase], { who, team: team ?? zone, zone })];
  });
}
