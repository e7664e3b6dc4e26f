/** The words of the generated handbooks: a harbour's teams, and what they have agreed. */
export const vocabulary = {
  area: [
    "ticketing",
    "pier",
    "freight",
    "night-desk",
    "platform",
    "timetable",
    "payments",
    "safety",
    "catering",
    "stores",
  ],
  topic: ["first-week", "on-call", "handover", "reviews", "tools", "training", "money", "storms"],
  quality: [
    "late",
    "early",
    "broken",
    "shared",
    "quiet",
    "spare",
    "weekly",
    "lost",
    "open",
    "second",
    "winter",
    "paper",
  ],
  subject: [
    "refunds",
    "sailings",
    "ramps",
    "readers",
    "lanes",
    "notices",
    "rotas",
    "keys",
    "boards",
    "counts",
    "alarms",
  ],
  object: ["queue", "ledger", "handover", "promise", "window", "desk", "check", "list", "call", "drill"],
  team: ["Ticketing", "the Pier team", "Freight", "the Night Desk", "Platform", "Timetable and Data", "Stores"],
  role: ["the duty planner", "the pier supervisor", "the release lead", "the desk lead", "the stores clerk"],
  place: ["at Port Linnet", "on the east pier", "in the ticket hall", "aboard the _Petrel_", "in the control room"],
  time: ["within 4 business hours", "before the first sailing", "by Friday noon", "on the same day", "within 48 hours"],
  thing: ["a broken booking", "a missing key", "the weather call", "a wrong count", "the storm list", "a late lorry"],
  measure: ["under 5 tickets older than 3 days", "90% answered in 2 days", "at most one repeat a month"],
  code: ["gate --status", "rota.next()", "PIER_LIMIT", "npm run drill", "board.reset"],
} as const satisfies Record<string, readonly string[]>;

/** Sentences with places to fill; the words come from `vocabulary`. */
export const sentences = [
  "{Team} hears about {thing} {time}, and says so {place}.",
  "When {role} is away, {role} takes the call {place}.",
  "Nobody has to ask twice for {thing}.",
  "We look at {measure} every Monday, with a cup of tea and the door open.",
  "If {thing} waits longer than that, {role} is told {time}.",
  "**{Team}** keeps the key, and {team} keeps the list.",
  "The number is on the wall {place}; `{code}` prints it too.",
  "That is slower than {team} would like and faster than it used to be.",
  "Write down what you saw, when you saw it, and who was there.",
  "It began as a note by {role} and has survived two winters.",
  "A promise that nobody can measure is a hope, so this one has a number: {measure}.",
  "Should the line be down, {role} walks over, which takes nine minutes in the rain.",
  "{Team} may say no, *once*, and then {role} decides {time}.",
  "What we do not promise is an answer at night, unless {thing} stops a sailing.",
  "The last three times, {thing} was found {place} before anybody had missed it.",
  "Send the booking number, not a picture of it.",
  "{Role} reads the list aloud {place}; whoever has a doubt says it then.",
  "Run `{code}` first. It is wrong about one time in forty, and then it says so.",
  "Between four and six in the morning {team} answers for everything.",
  "The rule is short so that it can be said over the noise of an engine.",
] as const;

/** Sentences that only typographic characters can spell. */
export const typographicSentences = [
  "“We will ring you back” is a promise – and {team} counts it as one.",
  "That is {role}’s decision, and nobody else’s.",
  "Château Linnet, the old café {place}, is where the drill ends… usually.",
] as const;

/** Headings below the title, as they are written and as they read. */
export const headings: readonly { markdown: string; text: string }[] = [
  ...["What we promise", "Who answers, and when", "Notes", "Notes", "Before you call", "How it went last time"],
  ...[
    "What it costs (2026)",
    "If nobody answers",
    "Boats & trains",
    "Why not sooner?",
    "A worked example",
    "Words we use",
  ],
]
  .map((text) => ({ markdown: text, text }))
  .concat([
    { markdown: "The `gate` reader", text: "The gate reader" },
    { markdown: "Before *and* after the storm", text: "Before and after the storm" },
    { markdown: "Setting **the limit**", text: "Setting the limit" },
  ]);
