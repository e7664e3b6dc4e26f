import type { Window } from "../../core/promise/agreement.ts";
import { climbLadder, standOnLadder, type Turn } from "../../core/promise/time/climb-ladder.ts";
import type { CalendarFacts } from "../content/agreement-facts.ts";
import { fillPhrase } from "./fill-phrase.ts";
import { readCalendar } from "./read-calendar.ts";
import type { englishOfBlocked } from "./words-of-blocked.ts";
import { writeClock, writeMoment, writeShortMoment } from "./write-moment.ts";

/** The words it is said in. */
export type BlockedWords = Record<keyof typeof englishOfBlocked | "months" | "date.order", string>;

/** A ladder as a reader's browser climbs it. */
export interface BlockedLadder {
  case?: string;
  hops: { who: string; window?: Window }[];
}

/** What is blocked, and since when, for a reader with a clock and a time zone. */
export interface BlockedQuestion {
  title: string;
  owner?: string;
  ladder: BlockedLadder;
  calendar: CalendarFacts;
  /** Milliseconds since 1970. */
  since: number;
  now: number;
  timeZone: string;
  words: BlockedWords;
}

/** What to say of something blocked. */
export interface BlockedAnswer {
  state: "ahead" | "turn" | "over";
  /** The hop whose turn it is. */
  hop: number | undefined;
  headline: string;
  /** Until when, how long that is, and who is next, as far as anybody knows. */
  lines: string[];
  hops: { turn: "past" | "now" | "ahead"; text: string }[];
  /** To paste into a chat; nothing where the moment lies ahead. */
  sentence: string | undefined;
  notes: string[];
}

/** Whose turn it is, until when, and who is next. */
export function sayBlocked(question: BlockedQuestion): BlockedAnswer {
  const { ladder, calendar, since, now, words } = question;
  const turns = climbLadder(
    ladder.hops.map(({ window }) => window),
    readCalendar(calendar),
    since,
  );
  const standing = standOnLadder(turns, now);
  const here = standing.state === "turn" ? standing.hop : undefined;
  const whoAt = (hop: number): string => ladder.hops[hop]?.who ?? "";
  const timeOf = (instant: number): string => writeForBoth(instant, question);
  const shortly = (instant: number): string => writeShortMoment(instant, question.timeZone, words);
  const isOver = standing.state === "over";
  const hops = turns.map((turn, index) => sayHop(turn, index, { here, isOver, timeOf: shortly, words }));
  const common = {
    state: standing.state,
    hop: here,
    hops,
    notes: notesOf(question),
    sentence: sayForChat(question, turns, here, standing.state),
  };
  if (standing.state === "ahead") {
    const headline = fillPhrase(words["blocked.ahead"], { who: whoAt(0), time: timeOf(since) });
    return { ...common, headline, lines: [] };
  }
  if (standing.state === "over") {
    const headline = fillPhrase(words["blocked.over"], { time: timeOf(standing.since) });
    const ask = question.owner === undefined ? [] : [fillPhrase(words["blocked.owner"], { owner: question.owner })];
    return { ...common, headline, lines: ask };
  }
  const turn = turns[standing.hop];
  const next = ladder.hops[standing.hop + 1]?.who;
  return {
    ...common,
    headline: fillPhrase(words["blocked.turn"], { who: whoAt(standing.hop) }),
    lines: sayTurn(turn, next, { ...question, timeOf }),
  };
}

function sayTurn(
  turn: Turn | undefined,
  next: string | undefined,
  { now, words, timeOf }: BlockedQuestion & { timeOf(instant: number): string },
): string[] {
  const { counts, until } = turn ?? {};
  if (until === undefined)
    return [next === undefined ? words["blocked.open.last"] : fillPhrase(words["blocked.open.next"], { who: next })];
  return [
    fillPhrase(words["blocked.until"], { time: timeOf(until) }),
    fillPhrase(words["blocked.left"], { left: writeLeft(until - now, words) }),
    ...(counts !== undefined && counts > now ? [fillPhrase(words["blocked.stands"], { time: timeOf(counts) })] : []),
    ...(next === undefined ? [] : [fillPhrase(words["blocked.then"], { who: next })]),
  ];
}

interface HopContext {
  here: number | undefined;
  isOver: boolean;
  timeOf(instant: number): string;
  words: BlockedWords;
}

function sayHop(
  { from, until }: Turn,
  index: number,
  { here, isOver, timeOf, words }: HopContext,
): BlockedAnswer["hops"][number] {
  if (isOver || (here !== undefined && index < here))
    return {
      turn: "past",
      text: until === undefined ? "" : fillPhrase(words["blocked.hop.past"], { time: timeOf(until) }),
    };
  if (index === here) {
    const text =
      until === undefined ? words["blocked.hop.open"] : fillPhrase(words["blocked.hop.now"], { time: timeOf(until) });
    return { turn: "now", text };
  }
  return {
    turn: "ahead",
    text: from === undefined ? "" : fillPhrase(words["blocked.hop.ahead"], { time: timeOf(from) }),
  };
}

/** The reader's own time; where the team's clocks show another, theirs beside it. */
function writeForBoth(instant: number, { timeZone, calendar, words }: BlockedQuestion): string {
  const mine = writeMoment(instant, timeZone, words);
  const theirs = writeMoment(instant, calendar.timeZone, words);
  if (mine === theirs) return mine;
  const isSameDay =
    mine.replace(writeClock(instant, timeZone), "") === theirs.replace(writeClock(instant, calendar.timeZone), "");
  const there = isSameDay ? writeClock(instant, calendar.timeZone) : theirs;
  return fillPhrase(words["blocked.there"], { time: mine, there, team: calendar.team ?? calendar.timeZone });
}

/** Whoever reads it in a chat may live anywhere: its times are the team's, and say so. */
function sayForChat(
  { title, ladder, calendar, since, words }: BlockedQuestion,
  turns: readonly Turn[],
  here: number | undefined,
  state: BlockedAnswer["state"],
): string | undefined {
  if (state === "ahead") return undefined;
  const timeOf = (instant: number | undefined): string =>
    instant === undefined ? "" : writeMoment(instant, calendar.timeZone, words);
  const opening = fillPhrase(words[ladder.case === undefined ? "blocked.say.since" : "blocked.say.case"], {
    title,
    case: ladder.case ?? "",
    since: timeOf(since),
    zone: calendar.timeZone,
  });
  if (here === undefined)
    return `${opening} ${fillPhrase(words["blocked.say.over"], { until: timeOf(turns.at(-1)?.until) })}`;
  const until = turns[here]?.until;
  const next = ladder.hops[here + 1]?.who;
  const phrase =
    until === undefined ? "blocked.say.turn" : next === undefined ? "blocked.say.until" : "blocked.say.next";
  return `${opening} ${fillPhrase(words[phrase], { who: ladder.hops[here]?.who ?? "", until: timeOf(until), next: next ?? "" })}`;
}

function notesOf({ ladder, calendar, words }: BlockedQuestion): string[] {
  if (!ladder.hops.some(({ window }) => window?.business)) return [];
  if (!calendar.hours) return [words["blocked.least"]];
  const { team, timeZone } = calendar;
  return [fillPhrase(words["blocked.counted"], { team: team ?? timeZone, zone: timeZone })];
}

function writeLeft(milliseconds: number, words: BlockedWords): string {
  const left = Math.max(1, Math.ceil(milliseconds / 60_000));
  const [minutes, hours] = [left % 60, Math.floor(left / 60)];
  if (hours === 0) return fillPhrase(words["blocked.minutes"], { minutes });
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  if (days < 3) return fillPhrase(words[minutes === 0 ? "blocked.hours" : "blocked.hoursAndMinutes"], { hours, minutes });
  return fillPhrase(words[rest === 0 ? "blocked.days" : "blocked.daysAndHours"], { days, hours: rest });
}
