import { z } from "zod";
import type { Kind } from "./kind.ts";
import { kinds } from "./kind.ts";
import {
  choice,
  civilDate,
  handle,
  owners,
  pageReference,
  pageReferences,
  refreshWindow,
  text,
  texts,
} from "./values.ts";

/** Severity of the latest change to a page. */
export const changeTypes = ["patch", "minor", "major"] as const;
/** Where a page stands in its life. */
export const statuses = ["draft", "pilot", "live", "stale", "archived", "superseded"] as const;
/** The four stages of the decision spine, in order. */
export const decisionStages = ["frame", "options", "decide", "review"] as const;

const title = z.string().trim().min(1).max(120).meta({
  allowed: "text of 1 to 120 characters",
  description: "The page's name in lists, panels and the browser's tab.",
});

const duration = z
  .string()
  .regex(/^\d+(?:\.\d+)?\s*(?:business\s+|working\s+)?(?:m|min|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i)
  .meta({ allowed: "a length of time like 48h or 5 business days" });

const wholeNumber = z.number().int().min(0).meta({ allowed: "a whole number" });

const review = z
  .looseObject({
    by: handle.optional().meta({ description: "Who looked at the page." }),
    of: text.optional().meta({ description: "The fingerprint of the version that was reviewed." }),
  })
  .meta({ allowed: 'by and of, like { by: "@mira" }', description: "The receipt that goes with last_reviewed." });

const acceptance = z
  .looseObject({
    by: handle.meta({ description: "Who agreed for the party." }),
    on: civilDate.meta({ description: "The day they agreed." }),
    of: text.optional().meta({
      description: "The fingerprint of the version agreed to; without it, the text of the commit that wrote it.",
    }),
  })
  .meta({ allowed: 'by and on, like { by: "@mira", on: 2026-11-05 }' });

const party = z
  .looseObject({
    team: text.meta({ description: "The team that promises." }),
    owner: handle.meta({ description: "Who answers for the team." }),
    backup: handle.optional().meta({ description: "Who answers when the owner is away." }),
    role: choice(["producer", "consumer"])
      .optional()
      .meta({ description: "Which side of an interface the team is on." }),
    accepted: acceptance.optional().meta({ description: "The team's agreement." }),
  })
  .meta({ allowed: "team and owner, and where wanted backup, role, accepted" });

const blocked = z.looseObject({
  since: civilDate.meta({ description: "The day the work stopped." }),
  on: text.optional().meta({ description: "What it waits for." }),
  waiting_for: text.optional().meta({ description: "Who is waited for." }),
});

/** Fields every kind takes; `bands` are the configured names. */
function commonFields(bands: readonly [string, ...string[]]) {
  return {
    title: title.optional(),
    kind: choice(kinds).optional().meta({ description: "What the page is; wins over folder and settings." }),
    owner: owners.optional().meta({ description: "Who keeps the page true; the first of a list is accountable." }),
    band: choice(bands).optional().meta({ description: "Who may see the page." }),
    change_type: choice(changeTypes).optional().meta({ description: "How big the latest change was." }),
    refresh_after_days: refreshWindow
      .optional()
      .meta({ description: "After how many days the page must be looked at again." }),
    status: choice(statuses).default("live").meta({ description: "Where the page stands in its life." }),
    last_reviewed: civilDate.optional().meta({ description: "The day somebody last confirmed that the page is true." }),
    review: review.optional(),
    successor: pageReference("contracts/night-desk")
      .optional()
      .meta({ description: "The page that took this one's place." }),
    retired_reason: text.optional().meta({ description: "Why the page was archived or superseded." }),
    audience: text.optional().meta({ description: "Who the page is for." }),
    tone: text.optional().meta({ description: "How the page speaks." }),
    narrative_goal: text.optional().meta({ description: "What a reader should know afterwards." }),
    primary_action: text
      .optional()
      .meta({ description: "The one thing a reader should do; the words of the page's data-primary-action link." }),
    tags: texts.optional().meta({ description: "Free labels." }),
    related: pageReferences("guides/welcome").optional().meta({ description: "Pages worth reading beside this one." }),
    nav_order: z.number().optional().meta({ allowed: "a number", description: "Place in lists; lower comes first." }),
    nav_label: text.optional().meta({ description: "A shorter name for navigation." }),
  };
}

/** The zod schemas of a handbook whose bands are `bands`, one for each kind. Unknown keys are kept. */
export function buildSchemas(bands: readonly [string, ...string[]] = ["A", "B", "C"]) {
  const common = commonFields(bands);
  return {
    contract: z.looseObject({
      ...common,
      title,
      owner: owners.meta({ description: "Who keeps the contract true; the first of a list is accountable." }),
      band: choice(bands).meta({ description: "Who may see the contract." }),
      change_type: choice(changeTypes).meta({ description: "How big the latest change was." }),
      refresh_after_days: refreshWindow.meta({
        description: "After how many days the contract must be looked at again.",
      }),
      parties: z.array(party).min(2).optional().meta({
        allowed: "a list of two or more parties, each with team and owner",
        description: "Who promises; without it the page explains contracts and is none.",
      }),
      depends_on: pageReferences("contracts/pilots").optional().meta({ description: "Contracts this one relies on." }),
      decisions: pageReferences("decisions/one-queue")
        .optional()
        .meta({ description: "Why: the decisions this contract rests on." }),
      answers: pageReferences("answers/who-is-awake").optional().meta({ description: "Recurring questions about it." }),
      states: pageReferences("states/build").optional().meta({ description: "The states of work it governs." }),
      streams: pageReferences("streams/new-gate").optional().meta({ description: "The work it governs." }),
      sunset: civilDate.optional().meta({ description: "The day the contract ends." }),
    }),
    decision: z.looseObject({
      ...common,
      stage: choice(decisionStages).optional().meta({ description: "How far the decision has come." }),
      decider: handle.optional().meta({ description: "Who decides." }),
      decided_on: civilDate.optional().meta({ description: "The day it was decided." }),
      next_review: civilDate.optional().meta({ description: "The day to look at it again." }),
      supersedes: pageReferences("decisions/two-desks")
        .optional()
        .meta({ description: "Decisions this one replaces." }),
    }),
    answer: z.looseObject({
      ...common,
      question: text.optional().meta({ description: "The question as people ask it." }),
      ask: handle.optional().meta({ description: "Whom to ask when the answer does not help." }),
    }),
    state: z.looseObject({
      ...common,
      order: z
        .number()
        .optional()
        .meta({ allowed: "a number", description: "Place in the flow of work; lower comes first." }),
      max_age: duration.optional().meta({ description: "How long work may stand here." }),
      max_wip: wholeNumber.optional().meta({ description: "How many streams may stand here at once." }),
    }),
    stream: z.looseObject({
      ...common,
      state: pageReference("states/build").meta({ description: "The state the work stands in." }),
      entered: civilDate.optional().meta({ description: "The day it entered that state." }),
      contracts: pageReferences("contracts/night-desk")
        .optional()
        .meta({ description: "The contracts that govern it." }),
      blocked: blocked.optional().meta({
        allowed: "since, on and waiting_for",
        description: "Since when it stands still, on what, waiting for whom.",
      }),
    }),
    guide: z.looseObject(common),
  } as const satisfies Record<Kind, z.ZodType>;
}

/** The schemas of all kinds, with the default bands. */
export type Schemas = ReturnType<typeof buildSchemas>;

/** Frontmatter of a kind, as validated: owners and references are lists, defaults are filled in. */
export type Frontmatter<K extends Kind = Kind> = z.infer<Schemas[K]>;

/** Fields whose values are references to other pages. */
export const referenceFields = [
  "successor",
  "related",
  "depends_on",
  "decisions",
  "answers",
  "states",
  "streams",
  "supersedes",
  "state",
  "contracts",
] as const;
