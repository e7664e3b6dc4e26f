import { z } from "zod";
import { isTimeZone } from "../freshness/civil-date.ts";
import { kinds } from "./kind.ts";
import { choice, civilDate, text } from "./values.ts";

const globs = z
  .union([text, z.array(text)])
  .transform((value) => (typeof value === "string" ? [value] : value))
  .meta({ allowed: 'a glob or a list of globs, like "playbook/**"' });

const byKind = z.partialRecord(z.enum(kinds), globs);

const level = choice(["error", "warn", "info", "off"]);
const ruleSetting = z
  .union([level, z.tuple([level, z.looseObject({})])])
  .meta({ allowed: 'error, warn, info or off, or a list like ["warn", { … }]' });
const ruleSettings = z
  .record(z.string(), ruleSetting)
  .meta({ allowed: '{ "links/stale": "error" }', description: "Severity by rule." });

const failLevel = choice(["error", "warn", "info", "never"]);

const timeZone = z.string().refine(isTimeZone).meta({ allowed: "the name of a time zone, like Europe/Oslo" });

const workingHours = z
  .string()
  .regex(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? \d{2}:\d{2}-\d{2}:\d{2}$/)
  .meta({ allowed: "working hours like Mon-Fri 09:00-17:00" });

const team = z
  .strictObject({
    name: text.optional().meta({ description: "The team's name in full." }),
    members: z.array(text).optional().meta({ allowed: "a list of handles", description: "Who is on the team." }),
    channel: text.optional().meta({ description: "Where the team is reached: a link." }),
    timeZone: timeZone.optional(),
    hours: workingHours.optional().meta({ description: "When the team works, in its time zone." }),
  })
  .meta({ allowed: "name, members, channel, timeZone and hours" });

const bandWords = z
  .record(text, text)
  .refine((bands) => Object.keys(bands).length > 0)
  .meta({ allowed: 'names in order with words for the screen, like { "A": "everyone", "B": "staff" }' });

const positive = z.number().int().positive().meta({ allowed: "a whole number above zero" });

/** The keys of `handshake.json`, each optional, with their defaults. */
export const settingsSchema = z.strictObject({
  kinds: byKind.default({}).meta({
    description: "Globs of pages by kind, where folders do not tell.",
    allowed: '{ "contract": ["playbook/handshake-*.md"] }',
  }),
  records: byKind.default({}).meta({
    description: "Pages that hold many records, by the kind of those records.",
    allowed: '{ "state": "runbooks/states.md" }',
  }),
  defaults: z.record(z.string(), z.looseObject({})).default({}).meta({
    description: "Frontmatter by glob, for pages that do not have the field.",
    allowed: '{ "runbooks/**": { "refresh_after_days": 90 } }',
  }),
  fields: z.record(z.string(), text).default({}).meta({
    description: "Other names of fields: the name found, the field meant.",
    allowed: '{ "last_verified": "last_reviewed" }',
  }),
  exclude: globs.default([]).meta({ description: "Globs of files that are not pages." }),
  rules: ruleSettings.default({}).meta({ description: "Severity by rule, with options where a rule takes them." }),
  overrides: z
    .array(z.strictObject({ files: globs, rules: ruleSettings }))
    .default([])
    .meta({
      description: "Severity by rule for the pages of a glob; a later entry wins.",
      allowed: '[{ "files": ["drafts/**"], "rules": { … } }]',
    }),
  failOn: failLevel.default("error").meta({ description: "The level from which `check` fails." }),
  build: z
    .strictObject({
      failOn: failLevel
        .default("never")
        .meta({ description: "The level from which a build fails, after writing everything." }),
    })
    .default({ failOn: "never" })
    .meta({ allowed: '{ "failOn": "error" }' }),
  maxPageBytes: positive.default(1_000_000).meta({ description: "Larger pages are left out." }),
  timeZone: timeZone.default("UTC").meta({ description: "Where “today” is decided." }),
  since: civilDate
    .optional()
    .meta({ description: "The day the handbook was adopted; the clock of pages with no other date." }),
  dueSoonDays: z
    .number()
    .int()
    .min(0)
    .default(14)
    .meta({ description: "How many days before its date a page is due soon.", allowed: "a whole number of days" }),
  bands: bandWords
    .default({ A: "everyone", B: "staff", C: "named" })
    .meta({ description: "Bands in order, with words for the screen." }),
  publish: globs.optional().meta({
    description: "The bands a build shows; the first band unless set.",
    allowed: 'a list of bands, like ["A"]',
  }),
  teams: z
    .record(text, team)
    .default({})
    .meta({ description: "Teams by handle or name.", allowed: '{ "@harbour/tickets": { "channel": "https://…" } }' }),
  contacts: z
    .record(text, text)
    .default({})
    .meta({ description: "Role or handle to a link: chat, pager, telephone.", allowed: '{ "Sponsor": "tel:+47…" }' }),
  holidays: z
    .array(civilDate)
    .default([])
    .meta({ description: "Dates that are not business days.", allowed: "a list of dates" }),
  changes: z
    .record(z.string(), z.unknown())
    .default({})
    .meta({ description: "Steps of change moved between levels.", allowed: '{ "schedule-rarer": "minor" }' }),
  words: z
    .record(z.string(), z.string())
    .default({})
    .meta({ description: "Interface words to replace.", allowed: '{ "decisions": "Beslut" }' }),
  editUrl: text
    .optional()
    .meta({ description: "Pattern of edit links; {path} stands for the page's path.", allowed: "a URL with {path}" }),
  issueUrl: text
    .optional()
    .meta({ description: "Pattern of report links; {title}, {path} and {url} are filled in.", allowed: "a URL" }),
  site: z.url().optional().meta({
    description: "Origin the site is published at, as in Astro.",
    allowed: "a URL like https://handbook.example",
  }),
  base: text.optional().meta({ description: "Path the site is served under, as in Astro." }),
  trailingSlash: choice(["always", "never", "ignore"]).optional().meta({ description: "As in Astro." }),
  redirects: z
    .record(z.string(), text)
    .default({})
    .meta({ description: "Old address to new; added to Astro's.", allowed: '{ "/old/": "/new/" }' }),
  public: text.optional().meta({ description: "The public folder, relative to the content folder." }),
  smartPunctuation: z
    .boolean()
    .optional()
    .meta({ description: "Whether the site renders straight quotes as typographic ones.", allowed: "true or false" }),
  links: z
    .strictObject({ ignore: globs.default([]).meta({ description: "Globs of URLs that are not judged." }) })
    .default({ ignore: [] })
    .meta({ allowed: '{ "ignore": ["/old-site/**"] }' }),
});

/** Settings of a handbook, defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of a handbook that has none. */
export const defaultSettings: Settings = settingsSchema.parse({});
