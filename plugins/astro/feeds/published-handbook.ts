import { z } from "zod";
import { clauseNames } from "../../core/document/clause.ts";
import { acts, comparisons, weekdays } from "../../core/promise/agreement.ts";
import { decisionStages, referenceFields, statuses } from "../../core/schema/frontmatter.ts";
import { kinds } from "../../core/schema/kind.ts";

const date = z.iso.date();
const names = z.array(z.string());

const length = z
  .object({
    text: z.string().describe("In words."),
    business: z.boolean().describe("Counted in working time only."),
    days: z.number().describe("Business days; 0 for elapsed time."),
    minutes: z.number().describe("Minutes besides the days."),
  })
  .describe("How long it may take.");

const promise = z.object({
  act: z.enum(acts),
  what: z.string().optional(),
  when: z.string().optional().describe("The severity or condition it is for."),
  who: names,
  within: length.optional(),
  backup: names,
});

const ladder = z.object({
  when: z.string().optional(),
  hops: z.array(z.object({ who: names, within: length.optional() })).describe("Who is asked, in order."),
});

const schedule = z.object({
  text: z.string(),
  every: z.number(),
  unit: z.enum(["day", "business-day", "week", "month", "quarter", "year"]),
  weekdays: z.array(z.enum(weekdays)),
  nth: z.number().optional(),
  monthDay: z.number().optional(),
  time: z.string().optional().describe("Local time, HH:MM."),
  timeZone: z.string().optional().describe("An IANA name; without one the handbook's."),
  minutes: z.number().optional(),
});

const target = z.object({ text: z.string(), comparison: z.enum(comparisons), value: z.number(), unit: z.string() });

const clause = z.object({
  name: z.enum(clauseNames),
  text: z.string().optional().describe("Its own words, where nothing in it could be read as data."),
  promises: z.array(promise).optional(),
  ladders: z.array(ladder).optional(),
  schedules: z.array(schedule).optional(),
  targets: z.array(target).optional(),
  ends: z.array(z.object({ on: date.optional(), triggers: names })).optional(),
});

const party = z.object({
  team: z.string(),
  owner: z.string(),
  backup: z.string().optional(),
  role: z.enum(["producer", "consumer"]).optional(),
  agreement: z
    .enum(["agreed", "lapsed", "missing", "unknown"])
    .optional()
    .describe("Where it stands on the present version."),
  agreed: date.optional().describe("When it last agreed."),
});

const dateNames = [
  "reviewed",
  "changed",
  "confirmed",
  "due",
  "ends",
  "decided",
  "nextReview",
  "entered",
  "blocked",
] as const;

const page = z.object({
  id: z.string().describe("Unique in the handbook, and what relations name."),
  kind: z.enum(kinds),
  title: z.string(),
  url: z.string().describe("Absolute where the site says at which origin it is published, else from its root."),
  markdown: z
    .string()
    .optional()
    .describe("The URL of the page's Markdown; records on a shared page have none of their own."),
  file: z.string().describe("Path in the content folder."),
  owners: names.describe("Accountable first."),
  status: z.enum(statuses),
  band: z.string().optional(),
  summary: z.string(),
  tags: names.optional(),
  dates: z
    .partialRecord(z.enum(dateNames), date)
    .describe("Days of the calendar; `due` is the last day on which the page is fresh."),
  freshness: z
    .object({
      clock: z.enum(["reviewed", "changed", "adopted", "none"]).describe("What the clock runs from."),
      from: date.optional(),
      window: z.union([z.number(), z.literal("never")]).describe("Days the page may be left alone."),
      dueSoonDays: z.number(),
    })
    .describe("What a page is judged by: stale when older than its window, overdue when older than twice that."),
  relations: z
    .partialRecord(z.enum(["links", ...referenceFields]), names)
    .describe("Ids of what the text links to, and of what the frontmatter names, by field."),
  stage: z.enum(decisionStages).optional(),
  decider: z.string().optional(),
  order: z.number().optional(),
  maxAge: z.string().optional(),
  maxWip: z.number().optional(),
  waitingFor: z.string().optional(),
  parties: z.array(party).optional(),
  clauses: z.array(clause).optional().describe("What a contract between parties promises, as data."),
});

/** The handbook as one JSON document: what this build shows, and nothing else. */
export const publishedHandbook = z.object({
  version: z.literal(1).describe("Of this form; a later one that breaks readers has another number."),
  title: z.string().describe("The handbook's name."),
  today: date.describe("The day it was judged on."),
  timeZone: z.string().describe("Where “today” is decided."),
  bands: names.describe("The bands this build shows; what is not shown is not in here."),
  pages: z.array(page).describe("Pages, and records on shared pages, by id."),
});

/** The handbook as it is written to `handbook.json`. */
export type PublishedHandbook = z.infer<typeof publishedHandbook>;
/** One page or record of it. */
export type PublishedPage = z.infer<typeof page>;
