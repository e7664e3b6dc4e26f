import { describe, expect, it } from "vitest";
import type { TeamCalendar } from "../../../plugins/astro/site/read-calendar.ts";
import { sayBlocked, type BlockedAnswer, type BlockedLadder } from "../../../plugins/astro/site/say-blocked.ts";
import { english } from "../../../plugins/astro/site/words.ts";
import { englishOfBlocked } from "../../../plugins/astro/site/words-of-blocked.ts";

const words = { ...englishOfBlocked, months: english.months, "date.order": english["date.order"] };
const week = { from: 540, to: 1020 };
const desk: TeamCalendar = {
  team: "Desk",
  timeZone: "Europe/London",
  hours: [week, week, week, week, week, undefined, undefined],
  holidays: new Set(),
  minutesOfDay: 480,
};
const hours = (count: number) => ({ business: false, days: 0, minutes: count * 60 });
const ladder: BlockedLadder = {
  hops: [
    { who: "Release lead", window: hours(24) },
    { who: "Ports lead + Data lead", window: hours(24) },
    { who: "Head of Ports", window: hours(96) },
  ],
};

const say = (now: string, more: Partial<Parameters<typeof sayBlocked>[0]> = {}): BlockedAnswer =>
  sayBlocked({
    title: "Gates",
    owner: "@mira",
    ladder,
    calendars: [desk],
    since: Date.parse("2026-11-20T09:30Z"),
    now: Date.parse(now),
    timeZone: "Europe/London",
    words,
    ...more,
  });

describe("what is said of something blocked", () => {
  it("names whose turn it is, until when, how long that is, and who is next", () => {
    const answer = say("2026-11-20T12:00Z");
    expect(answer.headline).toBe("Now with Release lead");
    expect(answer.lines).toEqual(["until Sat 21 Nov 2026, 09:30", "21 h 30 min left", "then Ports lead + Data lead"]);
    expect(answer.hops).toEqual([
      { turn: "now", text: "now, until Sat 21 Nov, 09:30" },
      { turn: "ahead", text: "from Sat 21 Nov, 09:30" },
      { turn: "ahead", text: "from Sun 22 Nov, 09:30" },
    ]);
  });

  it("writes the sentence for a chat in the team's time, with its zone", () => {
    expect(say("2026-11-21T12:00Z", { timeZone: "Asia/Kolkata" }).sentence).toBe(
      "Gates: blocked since Fri 20 Nov 2026, 09:30 (Europe/London). " +
        "Now with Ports lead + Data lead, until Sun 22 Nov 2026, 09:30; then with Head of Ports.",
    );
    expect(say("2026-11-22T12:00Z", { ladder: { ...ladder, case: "Sev-1" } }).sentence).toBe(
      "Gates (Sev-1): blocked since Fri 20 Nov 2026, 09:30 (Europe/London). " +
        "Now with Head of Ports, until Thu 26 Nov 2026, 09:30.",
    );
  });

  it("shows the team's time beside the reader's where clocks differ", () => {
    expect(say("2026-11-20T12:00Z", { timeZone: "Asia/Kolkata" }).lines[0]).toBe(
      "until Sat 21 Nov 2026, 15:00 (09:30 for Desk)",
    );
    expect(say("2026-11-20T12:00Z", { timeZone: "Pacific/Auckland" }).lines[0]).toBe(
      "until Sat 21 Nov 2026, 22:30 (09:30 for Desk)",
    );
    expect(
      say("2026-11-20T12:00Z", { timeZone: "Pacific/Kiritimati", since: Date.parse("2026-11-20T12:00Z") }).lines[0],
    ).toBe("until Sun 22 Nov 2026, 02:00 (Sat 21 Nov 2026, 12:00 for Desk)");
    // Lisbon's clocks show what London's do.
    expect(say("2026-11-20T12:00Z", { timeZone: "Europe/Lisbon" }).lines[0]).toBe("until Sat 21 Nov 2026, 09:30");
  });

  it("says how long in the words that fit", () => {
    const left = (now: string) => say(now).lines[1];
    expect(left("2026-11-21T09:29:30Z")).toBe("1 min left");
    expect(left("2026-11-21T08:31Z")).toBe("59 min left");
    expect(left("2026-11-22T09:30Z")).toBe("4 days left");
    expect(left("2026-11-23T10:30Z")).toBe("71 h left");
  });

  it("says when everybody has had their time, and who answers for it", () => {
    const answer = say("2026-11-26T09:30Z");
    expect(answer).toMatchObject({
      state: "over",
      hop: undefined,
      lines: ["Ask @mira, who answers for this contract."],
    });
    expect(answer.headline).toBe("Everybody on this ladder has had their time, the last until Thu 26 Nov 2026, 09:30");
    expect(answer.hops.map(({ turn }) => turn)).toEqual(["past", "past", "past"]);
    expect(answer.sentence).toMatch(/had their time, the last until Thu 26 Nov 2026, 09:30\.$/);
  });

  it("says of a moment ahead who will be asked, and has nothing to send", () => {
    const answer = say("2026-11-19T12:00Z");
    expect(answer.headline).toBe("That lies ahead: Release lead is asked first, from Fri 20 Nov 2026, 09:30");
    expect(answer).toMatchObject({ state: "ahead", sentence: undefined, lines: [] });
  });

  it("says what business time is counted in, and when it begins", () => {
    const business = { hops: [{ who: "Lead", window: { business: true, days: 1, minutes: 0 } }, { who: "Head" }] };
    const asked = { ladder: business, since: Date.parse("2026-11-21T12:00Z") };
    const answer = say("2026-11-21T13:00Z", asked);
    expect(answer.lines).toEqual([
      "until Mon 23 Nov 2026, 17:00",
      "52 h left",
      "the clock stands still until Mon 23 Nov 2026, 09:00",
      "then Head",
    ]);
    expect(answer.notes).toEqual(["Counted in the working hours of Desk (Europe/London)."]);
    const unknown = { ...desk, hours: undefined, minutesOfDay: 1440 };
    expect(say("2026-11-21T13:00Z", { ...asked, calendars: [unknown] }).notes).toEqual([
      "Nobody has said which hours are worked: nights and weekends are not counted.",
    ]);
    expect(say("2026-11-24T13:00Z", asked).lines).toEqual(["no time is given"]);
  });
});

describe("a ladder whose hops live in several places", () => {
  const sydney: TeamCalendar = { ...desk, team: "Sydney", timeZone: "Australia/Sydney" };
  const day = { business: true, days: 1, minutes: 0 };
  const four = { business: true, days: 0, minutes: 240 };
  const around: BlockedLadder = {
    hops: [
      { who: "Desk lead", window: four },
      { who: "Sydney lead", window: day, calendar: 1 },
      { who: "Duty lead", window: four, isBorrowed: true },
    ],
  };
  const ask = (since: string, now: string, timeZone = "Europe/London"): BlockedAnswer =>
    say(now, { ladder: around, calendars: [desk, sydney], since: Date.parse(since), timeZone });

  it("counts each in the hours of its own team, over a weekend that begins at another hour there", () => {
    // Friday noon in London is the night to Saturday in Sydney.
    const friday = ask("2026-11-20T12:00Z", "2026-11-20T13:00Z");
    expect(friday.lines).toEqual([
      "until Fri 20 Nov 2026, 16:00",
      "3 h left",
      "then Sydney lead, from Sat 21 Nov 2026, 03:00 for Sydney",
    ]);
    expect(ask("2026-11-20T12:00Z", "2026-11-20T16:00Z").lines).toEqual([
      "until Mon 23 Nov 2026, 06:00 (17:00 for Sydney)",
      "62 h left",
      "the clock stands still until Sun 22 Nov 2026, 22:00 (Mon 23 Nov 2026, 09:00 for Sydney)",
      "then Duty lead",
    ]);
    expect(ask("2026-11-20T12:00Z", "2026-11-23T06:00Z").lines.slice(0, 3)).toEqual([
      "until Mon 23 Nov 2026, 13:00",
      "7 h left",
      "the clock stands still until Mon 23 Nov 2026, 09:00",
    ]);
  });

  it.each([
    [
      "clocks go forward in Sydney",
      "2026-10-02T11:00Z",
      "2026-10-03T12:00Z",
      "Mon 5 Oct 2026, 07:00 (17:00 for Sydney)",
    ],
    ["clocks go back in London", "2026-10-23T15:00Z", "2026-10-26T12:00Z", "Tue 27 Oct 2026, 06:00 (17:00 for Sydney)"],
    [
      "clocks go forward in London",
      "2027-03-26T15:00Z",
      "2027-03-29T13:00Z",
      "Tue 30 Mar 2027, 07:00 (17:00 for Sydney)",
    ],
    ["clocks go back in Sydney", "2027-04-02T11:00Z", "2027-04-03T12:00Z", "Mon 5 Apr 2027, 08:00 (17:00 for Sydney)"],
  ])("keeps their hours when %s", (_, since, now, until) => {
    expect(ask(since, now).lines[0]).toBe(`until ${until}`);
  });

  it("writes to whoever is asked in the time of their team", () => {
    expect(ask("2026-11-20T12:00Z", "2026-11-23T00:00Z").sentence).toBe(
      "Gates: blocked since Fri 20 Nov 2026, 23:00 (Australia/Sydney). Now with Sydney lead, until Mon 23 Nov 2026, 17:00; then with Duty lead.",
    );
  });

  it("says whose hours are counted, and where they are not known to be theirs", () => {
    expect(ask("2026-11-20T12:00Z", "2026-11-20T13:00Z").notes).toEqual([
      "Desk lead: counted in the working hours of Desk (Europe/London).",
      "Sydney lead: counted in the working hours of Sydney (Australia/Sydney).",
      "Duty lead: nobody has said which hours they work, so those of Desk (Europe/London), the first party, are counted.",
    ]);
  });
});
