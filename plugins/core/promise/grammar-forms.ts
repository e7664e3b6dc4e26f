import type { ClauseName } from "../document/clause.ts";

/** One form the grammar reads, as the reference shows it and a test runs it. */
export interface GrammarForm {
  group: "window" | "promise" | "ladder" | "schedule" | "target" | "end";
  /** The form in general: “arrows, a window each”. */
  form: string;
  /** One example, as the Markdown of a clause's text. */
  example: string;
  /** The clause the example stands in. */
  clause: ClauseName;
  /** What is read from the example, as the printing functions write it; several are parted by ` · `. */
  reading: string;
}

const window = (form: string, example: string, reading: string): GrammarForm => ({
  group: "window",
  form,
  example,
  clause: "service-levels",
  reading,
});

const promise = (form: string, clause: ClauseName, example: string, reading: string): GrammarForm => ({
  group: "promise",
  form,
  example,
  clause,
  reading,
});

const ladder = (form: string, example: string, reading: string): GrammarForm => ({
  group: "ladder",
  form,
  example,
  clause: "escalation",
  reading,
});

/** Every form in which windows, promises and ladders are read. */
export const grammarForms: readonly GrammarForm[] = [
  window("number and unit", "48h", "48 h"),
  window("business time", "2 business days", "2 business days"),
  window("business time in hours", "4 working hours", "4 business hours"),
  window("several units", "1 h 30 min", "1 h 30 min"),
  window("hours and minutes in one", "1h30", "1 h 30 min"),
  window("a decimal or a fraction", "1.5 h", "1 h 30 min"),
  window("in words", "two days", "48 h"),
  window("one unit", "within an hour", "1 h"),
  window("part of an hour", "half an hour", "30 min"),
  window("and a half", "two and a half hours", "2 h 30 min"),
  window("a range; its upper end counts", "24–48 hours", "48 h"),
  window("with a bound before or behind it", "at most 3 hours", "3 h"),
  window("weeks", "2 weeks", "14 days"),
  window("business weeks, of five days", "1 working week", "5 business days"),
  window("until the day ends", "same day", "same day"),
  window("until the working day ends", "by close of business", "same business day"),
  window("the next business day", "next business day", "1 business day"),
  window("hours said to be business hours", "4 hours (business hours)", "4 business hours"),
  window("the hour itself", "within the hour", "1 h"),
  promise(
    "who does what within a window",
    "approvals",
    "The Desk lead approves a refund within 2 business days.",
    "Desk lead approves a refund within 2 business days",
  ),
  promise(
    "several who may",
    "approvals",
    "The Desk lead and the Ports lead approve a closure within 2 hours.",
    "Desk lead + Ports lead approve a closure within 2 h",
  ),
  promise(
    "who has a window to do it",
    "approvals",
    "The Ports lead has 4 business hours to approve a late arrival.",
    "Ports lead approves a late arrival within 4 business hours",
  ),
  promise(
    "an act without a word of its own, with its window",
    "approvals",
    "The Desk lead sends the notice within 30 minutes.",
    "Desk lead sends the notice within 30 min",
  ),
  promise(
    "what is done, by whom",
    "service-levels",
    "Each request is answered by the Desk lead within 4 hours.",
    "Desk lead answers Each request within 4 h",
  ),
  promise(
    "what is done, by nobody named",
    "approvals",
    "Decisions acknowledged within 48h.",
    "Decisions acknowledged within 48 h",
  ),
  promise(
    "how long it takes, whoever does it",
    "approvals",
    "Approval of a refund takes at most 2 days.",
    "a refund approved within 48 h",
  ),
  promise(
    "what somebody gets, whoever gives it",
    "service-levels",
    "Callers get a reply within 24 hours.",
    "Callers answered within 24 h",
  ),
  promise(
    "somebody’s decision",
    "decision-rights",
    "Closing a pier is the Duty controller’s decision, within 15 minutes.",
    "Duty controller decides Closing a pier within 15 min",
  ),
  promise(
    "a noun and its window",
    "service-levels",
    "First response: 1 hour. Resolution: 2 business days.",
    "Response within 1 h · Resolution within 2 business days",
  ),
  promise("a window and its noun", "service-levels", "48h turnaround.", "Response within 48 h"),
  promise("a window alone", "approvals", "48h.", "Approval within 48 h"),
  promise(
    "a limit",
    "approvals",
    "The Desk lead approves goodwill up to £60. Above that the Ports lead decides within 4 hours.",
    "up to £60: Desk lead approves goodwill · above £60: Ports lead decides within 4 h",
  ),
  promise(
    "a condition before or behind",
    "approvals",
    "When a ship asks twice, the Desk lead answers within 1 hour.",
    "When a ship asks twice: Desk lead responds within 1 h",
  ),
  promise(
    "a severity before its window",
    "service-levels",
    "P1 15 min / P2 1 h",
    "P1: Response within 15 min · P2: Response within 1 h",
  ),
  promise(
    "a severity behind its window",
    "service-levels",
    "Support responds within 15 minutes for P1 and 1 hour for P2.",
    "P1: Support responds within 15 min · P2: Support responds within 1 h",
  ),
  promise(
    "whom to ask",
    "service-levels",
    "Sev-1: page the Platform on-call, 15 minutes",
    "Sev-1: Platform on-call responds within 15 min",
  ),
  promise(
    "a case, who and how long",
    "decision-rights",
    "Pricing: Product lead, 2 business days",
    "Pricing: Product lead decides within 2 business days",
  ),
  promise(
    "fields parted by arrows or dashes",
    "decision-rights",
    "Scope change → cut the scope → Product lead → same day",
    "Scope change: Product lead decides cut the scope the same day",
  ),
  promise("a name behind its label", "approvals", "Approver: Ports lead.", "Ports lead approves"),
  promise(
    "a backup in brackets",
    "decision-rights",
    "Product lead (backup: Engineering lead) decides in 2 business days.",
    "Product lead (backup: Engineering lead) decides within 2 business days",
  ),
  promise(
    "a backup in a sentence of its own",
    "approvals",
    "The Data lead decides within 2 h. The Ports lead is the backup.",
    "Data lead (backup: Ports lead) decides within 2 h",
  ),
  promise(
    "who covers",
    "approvals",
    "Support leads respond within 48h; API backups cover PTO.",
    "Support leads (backup: API backups) respond within 48 h",
  ),
  promise(
    "who decides when another is away",
    "approvals",
    "The Desk lead decides within 2 h; `@wen-tan` decides when she is away.",
    "Desk lead (backup: @wen-tan) decides within 2 h",
  ),
  promise(
    "a list, whose labels say when",
    "service-levels",
    "- **Sev-1:** the Desk lead answers within 15 minutes\n- **Sev-2:** the Desk lead answers within 4 hours",
    "Sev-1: Desk lead responds within 15 min · Sev-2: Desk lead responds within 4 h",
  ),
  promise(
    "a table with a row a request",
    "approvals",
    "| What needs a yes | Who | Within | Backup |\n| - | - | - | - |\n| A release | Ports lead | 1 business day | `@wen-tan` |",
    "A release: Ports lead (backup: @wen-tan) approves within 1 business day",
  ),
  promise(
    "a table with a row a severity and several windows",
    "service-levels",
    "| Priority | First response | Resolution | Owner |\n| - | - | - | - |\n| P1 | 15 minutes | 4 hours | Desk lead |",
    "P1: Desk lead responds within 15 min · P1: Desk lead resolves within 4 h",
  ),
  promise(
    "a table with a condition and an action",
    "approvals",
    "| Condition | Action | Owner | Time box |\n| - | - | - | - |\n| A gap in the rota | Ask the agency, tell the crew | Ports lead | 24 hours |",
    "A gap in the rota: Ports lead does “Ask the agency, tell the crew” within 24 h",
  ),
  ladder("arrows, a window each", "Owner (24h) → Backup (12h)", "Owner (24 h) → Backup (12 h)"),
  ladder(
    "one window for every hop",
    "Desk lead → Ports lead → Director, each with 24h to respond.",
    "Desk lead (24 h) → Ports lead (24 h) → Director (24 h)",
  ),
  ladder(
    "one window for every hop, in brackets",
    "Support → API on-call → Engineering sponsor (24h each hop).",
    "Support (24 h) → API on-call (24 h) → Engineering sponsor (24 h)",
  ),
  ladder(
    "arrows of plain characters",
    "Desk lead -> Ports lead -> Director (24h each)",
    "Desk lead (24 h) → Ports lead (24 h) → Director (24 h)",
  ),
  ladder(
    "several who are asked together",
    "Desk lead + Ports lead (4h) → Director",
    "Desk lead + Ports lead (4 h) → Director",
  ),
  ladder(
    "then, after a wait",
    "Desk lead, then the Ports lead after 24h, then the Director.",
    "Desk lead (24 h) → Ports lead → Director",
  ),
  ladder(
    "a ladder a severity",
    "Sev-1: Platform on-call (15m) → Director; Sev-2: Desk lead (4h) → Director",
    "Sev-1: Platform on-call (15 min) → Director · Sev-2: Desk lead (4 h) → Director",
  ),
  ladder("one hop", "Escalate to the Director within 24h.", "Director (24 h)"),
  ladder("an ordered list", "1. Desk lead (30m)\n2. Ports lead (1h)", "Desk lead (30 min) → Ports lead (1 h)"),
  ladder(
    "a list of sentences",
    "1. The Desk lead answers within 30 minutes.\n2. The Director answers within 2 hours.",
    "Desk lead (30 min) → Director (2 h)",
  ),
  ladder(
    "a table with a row a hop",
    "| Step | Who | Within |\n| - | - | - |\n| 1 | Desk lead | 4h |\n| 2 | Director | 1 business day |",
    "Desk lead (4 h) → Director (1 business day)",
  ),
  ladder(
    "a table with a column a hop",
    "| Breach | First escalation | Second escalation |\n| - | - | - |\n| A missed answer | Desk lead (4h) | Director |",
    "“A missed answer”: Desk lead (4 h) → Director",
  ),
];
