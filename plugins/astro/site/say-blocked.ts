import type { Window } from "../../core/promise/agreement.ts";
import { climbLadder, nextCounted, standOnLadder, type Turn } from "../../core/promise/time/climb-ladder.ts";
import type { CalendarFacts } from "../content/agreement-facts.ts";
import { fillPhrase } from "./fill-phrase.ts";
import { readCalendar } from "./read-calendar.ts";
import { sayForChat } from "./say-for-chat.ts";
import type { englishOfBlocked } from "./words-of-blocked.ts";
import { writeLeft } from "./write-left.ts";
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
  const { ladder, since, now, words } = question;
  const calendar = readCalendar(question.calendar);
  const turns = climbLadder(
    ladder.hops.map(({ window }) => window),
    calendar,
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
  const { window } = ladder.hops[standing.hop] ?? {};
  const next = ladder.hops[standing.hop + 1]?.who;
  return {
    ...common,
    headline: fillPhrase(words["blocked.turn"], { who: whoAt(standing.hop) }),
    lines: sayTurn(turn, next, { ...question, timeOf, resumes: nextCounted(now, window, calendar) }),
  };
}

function sayTurn(
  turn: Turn | undefined,
  next: string | undefined,
  { now, words, timeOf, resumes }: BlockedQuestion & { timeOf(instant: number): string; resumes: number },
): string[] {
  const { until } = turn ?? {};
  if (until === undefined)
    return [next === undefined ? words["blocked.open.last"] : fillPhrase(words["blocked.open.next"], { who: next })];
  return [
    fillPhrase(words["blocked.until"], { time: timeOf(until) }),
    fillPhrase(words["blocked.left"], { left: writeLeft(until - now, words) }),
    ...(resumes > now ? [fillPhrase(words["blocked.stands"], { time: timeOf(resumes) })] : []),
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

function notesOf({ ladder, calendar, words }: BlockedQuestion): string[] {
  if (!ladder.hops.some(({ window }) => window?.business)) return [];
  if (!calendar.hours) return [words["blocked.least"]];
  const { team, timeZone } = calendar;
  return [fillPhrase(words["blocked.counted"], { team: team ?? timeZone, zone: timeZone })];
}
