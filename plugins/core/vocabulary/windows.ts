import { words } from "./words.ts";

/** Words for lengths of time that somebody may take. */
export const windowWords = {
  /** Elapsed minutes in a unit. Words of one letter count only in this case; `tight` ones stand against their number. */
  units: [
    { minutes: 1, words: ["minutes", "minute", "mins", "min"], tight: ["m"] },
    { minutes: 60, words: ["hours", "hour", "hrs", "hr", "h", "H"], tight: [] },
    { minutes: 1440, words: ["days", "day", "d"], tight: [] },
    { minutes: 10_080, words: ["weeks", "week", "wks", "wk", "w"], tight: [] },
    { minutes: 20_160, words: ["fortnights", "fortnight"], tight: [] },
  ],
  businessDaysOfWeek: 5,
  /** One word for days of business time. */
  workdays: ["workdays", "workday"],
  business: ["business", "working", "work", "office"],
  /** What behind elapsed time makes it business time, after a comma, a bracket or one of `during`: “4 hours, business hours only”. */
  businessTime: words(`
    business hours, working hours, office hours, work hours, business time, working time, business
  `),
  during: ["during", "in", "within"],
  only: ["only"],
  /** Said of a unit without changing it. */
  plain: ["full", "whole", "calendar", "clock", "elapsed", "consecutive"],
  one: ["a", "an"],
  ones: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  teens: words(`
    ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
  `),
  tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  /** A number behind these is the rest of a larger one. */
  larger: ["hundred", "hundred and", "thousand", "thousand and"],
  /** A number behind these is a name. */
  labelled: ["sev", "severity", "priority", "prio", "tier", "level", "step", "class", "band", "phase"],
  /** Parts of one unit: “half an hour”. */
  parts: { half: 0.5, "a half": 0.5, "three quarters of": 0.75, "a quarter of": 0.25, "quarter of": 0.25 },
  signs: { "½": 0.5, "¼": 0.25, "¾": 0.75 },
  andAHalf: ["and a half"],
  and: ["and"],
  /** Between the ends of a range. */
  to: ["to"],
  or: ["or"],
  between: ["between"],
  /** Until the day ends. */
  sameDay: ["same day", "end of day", "end of the day", "eod"],
  sameBusinessDay: words(`
    same business day, same working day, close of business, end of business day, end of the business day,
    end of the working day
  `),
  nextBusinessDay: ["next business day", "next working day", "end of the next business day"],
  /** The one unit these may name: “within the hour”. */
  the: ["the"],
  /** Words before an upper bound. */
  bounds: words(`
    within, inside, in, in under, in less than, in at most, no later than, not later than, within a maximum of,
    in no more than
  `),
  /** Words and signs before an upper bound that may be the limit of a thing as well: “leave of up to 5 days”. */
  weakBounds: words(`
    under, less than, fewer than, no more than, not more than, no longer than, at most, up to, max, max., maximum,
    maximum of, ≤, <=, <
  `),
  /** Words before a day that is a bound. */
  onDay: ["on the", "by the", "by", "the", "on"],
  /** Words behind an upper bound. */
  boundsBehind: ["max", "maximum", "at most", "or less", "or sooner"],
  /** After these, and where a phrase begins, “a day” is a length of time; elsewhere it is how often. */
  beforeOne: words(`
    within, in, inside, under, over, after, for, than, to, most, least, about, takes, take, wait, waits, max,
    maximum, has, have, gets, another, every
  `),
  /** A window before one of `rate` and one of `spans` or a unit is how often or how much: “2 hours a week”. */
  rate: ["a", "an", "per", "each", "every"],
  spans: ["month", "quarter", "year", "sprint", "shift"],
  /** How a window is written. */
  written: {
    minutes: "min",
    hours: "h",
    day: "day",
    days: "days",
    business: "business",
    hour: "hour",
    longHours: "hours",
    sameDay: "same day",
    sameBusinessDay: "same business day",
  },
} as const;
