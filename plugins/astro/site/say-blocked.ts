import type { Window } from "../../core/promise/agreement.ts";
import { climbLadder, nextCounted, standOnLadder, type Turn } from "../../core/promise/time/climb-ladder.ts";
import { calendarAt } from "./calendar-at.ts";
import { fillPhrase } from "./fill-phrase.ts";
import type { TeamCalendar } from "./read-calendar.ts";
import { sayForChat } from "./say-for-chat.ts";
import { sayHours } from "./say-hours.ts";
import type { englishOfBlocked } from "./words-of-blocked.ts";
import { writeLeft } from "./write-left.ts";
import { writeClock, writeMoment, writeShortMoment } from "./write-moment.ts";

/** The words it is said in. */
export type BlockedWords = Record<keyof typeof englishOfBlocked | "months" | "date.order", string>;

/** A ladder as a reader's browser climbs it. */
export interface BlockedLadder {
  case?: string;
  /** Each with the place of the calendar it is counted in, the first unless said; borrowed where that is not known to be its own. */
  hops: { who: string; window?: Window; calendar?: number; isBorrowed?: boolean }[];
}

/** What is blocked, and since when, for a reader with a clock and a time zone. */
export interface BlockedQuestion {
  title: string;
  owner?: string;
  ladder: BlockedLadder;
  /** Of the contract's first party, then of other teams that are asked. */
  calendars: readonly TeamCalendar[];
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
  const turns = climbLadder(
    ladder.hops.map(({ window }, hop) => ({ window, calendar: calendarAt(question, hop) })),
    since,
  );
  const standing = standOnLadder(turns, now);
  const here = standing.state === "turn" ? standing.hop : undefined;
  const shortly = (instant: number): string => writeShortMoment(instant, question.timeZone, words);
  const isOver = standing.state === "over";
  const common = {
    state: standing.state,
    hop: here,
    hops: turns.map((turn, index) => sayHop(turn, index, { here, isOver, timeOf: shortly, words })),
    notes: sayHours(question),
    sentence: sayForChat(question, turns, here, standing.state),
  };
  if (standing.state === "ahead") {
    const [first] = ladder.hops;
    const time = writeForBoth(since, question, 0);
    return { ...common, headline: fillPhrase(words["blocked.ahead"], { who: first?.who ?? "", time }), lines: [] };
  }
  if (standing.state === "over") {
    const time = writeForBoth(standing.since, question, ladder.hops.length - 1);
    const ask = question.owner === undefined ? [] : [fillPhrase(words["blocked.owner"], { owner: question.owner })];
    return { ...common, headline: fillPhrase(words["blocked.over"], { time }), lines: ask };
  }
  const headline = fillPhrase(words["blocked.turn"], { who: ladder.hops[standing.hop]?.who ?? "" });
  return { ...common, headline, lines: sayTurn(turns[standing.hop]?.until, standing.hop, question) };
}

function sayTurn(until: number | undefined, hop: number, question: BlockedQuestion): string[] {
  const { ladder, now, words } = question;
  const next = ladder.hops[hop + 1]?.who;
  if (until === undefined)
    return [next === undefined ? words["blocked.open.last"] : fillPhrase(words["blocked.open.next"], { who: next })];
  const resumes = nextCounted(now, ladder.hops[hop]?.window, calendarAt(question, hop));
  return [
    fillPhrase(words["blocked.until"], { time: writeForBoth(until, question, hop) }),
    fillPhrase(words["blocked.left"], { left: writeLeft(until - now, words) }),
    ...(resumes > now ? [fillPhrase(words["blocked.stands"], { time: writeForBoth(resumes, question, hop) })] : []),
    ...(next === undefined ? [] : [sayNext(next, until, hop + 1, question)]),
  ];
}

/** Who is next; where the clocks of their team show another time than those of the hop before, what they then show. */
function sayNext(who: string, from: number, hop: number, question: BlockedQuestion): string {
  const { timeZone, words } = question;
  const theirs = calendarAt(question, hop);
  const clockOf = (zone: string): string => writeMoment(from, zone, words);
  const there = clockOf(theirs.timeZone);
  const isSaid = [timeZone, calendarAt(question, hop - 1).timeZone].some((zone) => clockOf(zone) === there);
  if (isSaid) return fillPhrase(words["blocked.then"], { who });
  return fillPhrase(words["blocked.then.there"], { who, there, team: theirs.team ?? theirs.timeZone });
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
  const at = (phrase: string, time: number): string => fillPhrase(phrase, { time: timeOf(time) });
  if (isOver || (here !== undefined && index < here))
    return { turn: "past", text: until === undefined ? "" : at(words["blocked.hop.past"], until) };
  if (index === here)
    return { turn: "now", text: until === undefined ? words["blocked.hop.open"] : at(words["blocked.hop.now"], until) };
  return { turn: "ahead", text: from === undefined ? "" : at(words["blocked.hop.ahead"], from) };
}

/** The reader's own time; where the clocks of the hop's team show another, theirs beside it. */
function writeForBoth(instant: number, question: BlockedQuestion, hop: number): string {
  const { timeZone, words } = question;
  const theirs = calendarAt(question, hop);
  const [mine, there] = [timeZone, theirs.timeZone].map((zone) => writeMoment(instant, zone, words));
  if (mine === undefined || there === undefined || mine === there) return mine ?? "";
  const [myClock, theirClock] = [writeClock(instant, timeZone), writeClock(instant, theirs.timeZone)];
  const isSameDay = mine.replace(myClock, "") === there.replace(theirClock, "");
  return fillPhrase(words["blocked.there"], {
    time: mine,
    there: isSameDay ? theirClock : there,
    team: theirs.team ?? theirs.timeZone,
  });
}
