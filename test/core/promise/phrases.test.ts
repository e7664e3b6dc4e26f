import { describe, expect, it } from "vitest";
import type { ClauseName } from "../../../plugins/core/document/clause.ts";
import { printWindow } from "../../../plugins/core/promise/promises/print-promise.ts";
import { readWindow } from "../../../plugins/core/promise/window/window.ts";
import { clauseOf, readingOf } from "./clause-of.ts";

describe("a window is read from", () => {
  it.each([
    ["48h", "48 h"],
    ["48 hours", "48 h"],
    ["2 business days", "2 business days"],
    ["4 business hours", "4 business hours"],
    ["4 working hours", "4 business hours"],
    ["1 h 30 min", "1 h 30 min"],
    ["1h30", "1 h 30 min"],
    ["90 minutes", "1 h 30 min"],
    ["two days", "48 h"],
    ["a day", "24 h"],
    ["an hour", "1 h"],
    ["half an hour", "30 min"],
    ["an hour and a half", "1 h 30 min"],
    ["two and a half hours", "2 h 30 min"],
    ["three quarters of an hour", "45 min"],
    ["same day", "same day"],
    ["on the same working day", "same business day"],
    ["by end of day", "same day"],
    ["by close of business", "same business day"],
    ["next business day", "1 business day"],
    ["by the next working day", "1 business day"],
    ["24–48 hours", "48 h"],
    ["24 to 48 hours", "48 h"],
    ["between 2 and 4 working days", "4 business days"],
    ["one or two days", "48 h"],
    ["1.5 h", "1 h 30 min"],
    ["2½ hours", "2 h 30 min"],
    ["within 2 weeks", "14 days"],
    ["a fortnight", "14 days"],
    ["15m", "15 min"],
    ["≤ 15 min", "15 min"],
    ["at most 3 hours", "3 h"],
    ["4 hours max", "4 h"],
    ["1 working week", "5 business days"],
    ["three-day", "72 h"],
    ["forty-eight hours", "48 h"],
    ["1 business day and 4 hours", "1 business day 4 h"],
    ["3 workdays", "3 business days"],
    ["4 hours (business hours only)", "4 business hours"],
    ["within the hour", "1 h"],
  ])("%s", (text, printed) => {
    const window = readWindow(text);
    expect(window && printWindow(window)).toBe(printed);
  });
});

describe("no window is read from", () => {
  it.each([
    "10:45",
    "2026",
    "24/7",
    "£60",
    "£5 an hour",
    "T-5 days",
    "3 months",
    "a quarter",
    "24 hours a day",
    "2 hours per week",
    "once a day",
    "a couple of hours",
    "1/2 day",
    "half a day",
    "1.5 business days",
    "48 hours’ notice",
    "a 3-day-old ticket",
    "3D",
    "5M",
    "best effort",
    "24 hours or 1 business day",
    "one hundred and twenty-four hours",
    "3 × 24 h",
  ])("%s", (text) => {
    expect(readWindow(text)).toBeUndefined();
  });
});

const phrases: readonly [ClauseName, string, ...string[]][] = [
  // Roles named after what they do.
  [
    "approvals",
    "The Release lead approves a finished chart within 4 hours.",
    "Release lead approves a finished chart within 4 h",
  ],
  [
    "approvals",
    "The Quay lead approves a crane within 2 days; the Release lead is the backup.",
    "Quay lead (backup: Release lead) approves a crane within 48 h",
  ],
  [
    "approvals",
    "The Test manager and the Change board approve a crane within 2 business days.",
    "Test manager + Change board approve a crane within 2 business days",
  ],
  ["approvals", "Review board approves a fee within 3 days.", "Review board approves a fee within 72 h"],
  [
    "approvals",
    "The Support lead or the Report owner decides within 1 day.",
    "Support lead + Report owner decide within 24 h",
  ],
  [
    "approvals",
    "The Harbour Release lead approves a chart within 4 hours.",
    "Harbour Release lead approves a chart within 4 h",
  ],
  ["approvals", "A berth is approved by the Change board within 4 hours.", "Change board approves A berth within 4 h"],
  ["approvals", "Release lead, 2 business days", "Release lead approves within 2 business days"],
  ["service-levels", "The Call desk answers a pilot within 4 minutes.", "Call desk answers a pilot within 4 min"],
  [
    "escalation",
    "the Call desk (4h) → Release lead (8h) → Change board",
    "Call desk (4 h) → Release lead (8 h) → Change board",
  ],
  // How long it takes, whoever does it.
  ["approvals", "Approval takes 2 days.", "Approval within 48 h"],
  ["approvals", "Approval of a new berth takes up to 2 business days.", "a new berth approved within 2 business days"],
  [
    "service-levels",
    "Resolution takes 3 days; a reply takes 4 hours.",
    "Resolution within 72 h",
    "Response within 4 h",
  ],
  ["service-levels", "Callers get a reply within 24 hours.", "Callers answered within 24 h"],
  ["service-levels", "Callers get a reply to a claim within 2 days of asking.", "Callers answered within 48 h"],
  ["service-levels", "P1: callers will get a first answer within 15 minutes.", "P1: callers answered within 15 min"],
  [
    "service-levels",
    "Callers get an answer from the Call desk within 4 hours.",
    "Call desk answers Callers within 4 h",
  ],
  // Who does what, and within what time.
  ["approvals", "The Quay leads respond within 24h.", "Quay leads respond within 24 h"],
  [
    "approvals",
    "Quay leads respond within 24h; Pilot backups cover holidays.",
    "Quay leads (backup: Pilot backups) respond within 24 h",
  ],
  ["approvals", "“Requests acknowledged within 24h. Deputies are in the annex.”", "Requests acknowledged within 24 h"],
  [
    "approvals",
    "The Tide officer approves a new berth within 2 business days.",
    "Tide officer approves a new berth within 2 business days",
  ],
  ["approvals", "`@ines-roe` signs off on dredging in 3 days.", "@ines-roe approves dredging within 72 h"],
  [
    "approvals",
    "The Harbour master will decide within one working day.",
    "Harbour master decides within 1 business day",
  ],
  [
    "approvals",
    "The Quay lead must acknowledge a request the same day.",
    "Quay lead acknowledges a request the same day",
  ],
  [
    "approvals",
    "Head of Moorings has 4 business hours to approve a late arrival.",
    "Head of Moorings approves a late arrival within 4 business hours",
  ],
  [
    "approvals",
    "The Quay lead and the Tide lead approve a closure within 2 hours.",
    "Quay lead + Tide lead approve a closure within 2 h",
  ],
  [
    "approvals",
    "A swap of berths is agreed by the Quay lead or the Tide lead within 1 business day.",
    "Quay lead + Tide lead approve A swap of berths within 1 business day",
  ],
  [
    "approvals",
    "Each claim is answered by the Chandlery desk within 5 business days.",
    "Chandlery desk answers Each claim within 5 business days",
  ],
  [
    "approvals",
    "Closing a basin is the Harbour master’s decision, within 15 minutes of the call.",
    "Harbour master decides Closing a basin within 15 min",
  ],
  [
    "approvals",
    "The Pilot on-call publishes within 10 minutes of the last sounding.",
    "Pilot on-call publishes within 10 min",
  ],
  ["approvals", "The Tide officer sends the table within 30 minutes.", "Tide officer sends the table within 30 min"],
  ["approvals", "The Quay lead approves.", "Quay lead approves"],
  ["approvals", "We answer within two days.", "We respond within 48 h"],
  ["approvals", "Someone approves within a day.", "Someone approves within 24 h"],
  ["approvals", "Chandlery decides stock, Pilots decide routes.", "Chandlery decides stock", "Pilots decide routes"],
  ["approvals", "Sign-off within 24 hours.", "Approval within 24 h"],
  ["approvals", "Approval from the Harbour master within 2 days.", "Harbour master approves within 48 h"],
  ["approvals", "Approver: Quay lead.", "Quay lead approves"],
  ["approvals", "48h.", "Approval within 48 h"],
  [
    "approvals",
    "The Quay desk approves up to £40; the Quay lead decides above that within 1 business day.",
    "up to £40: Quay desk approves",
    "above £40: Quay lead decides within 1 business day",
  ],
  [
    "service-levels",
    "Pilots acknowledge P1 faults within 15 minutes, P2 faults within 1 hour and P3 faults within one business day.",
    "P1: Pilots acknowledge faults within 15 min",
    "P2: Pilots acknowledge faults within 1 h",
    "P3: Pilots acknowledge faults within 1 business day",
  ],
  ["service-levels", "P1, P2: 15 minutes", "P1, P2: Response within 15 min"],
  [
    "service-levels",
    "Owner: `@bo-lind`. Backup: `@ines-roe`. Within 48h.",
    "@bo-lind (backup: @ines-roe) responds within 48 h",
  ],
  [
    "approvals",
    "A change of fees needs approval from the Harbour master within 3 days.",
    "Harbour master approves A change of fees within 72 h",
  ],
  [
    "approvals",
    "Decisions are made by the Harbour board within 5 working days.",
    "Harbour board decides within 5 business days",
  ],
  [
    "approvals",
    "Plans are reviewed within one business day by the Tide officer.",
    "Tide officer does “Plans reviewed” within 1 business day",
  ],
  ["approvals", "The Quay lead approves leave of up to 5 days.", "up to 5 days: Quay lead approves leave"],
  ["approvals", "The Quay lead approves refunds, paid within 30 days.", "Quay lead approves refunds"],
  [
    "approvals",
    "The Quay lead approves claims submitted within 14 days.",
    "Quay lead approves claims submitted within 14 days",
  ],
  ["approvals", "The Quay lead answers by Friday.", "Quay lead responds"],
  ["service-levels", "Pilots respond within 4 hours during the day and 24 hours at night.", "Pilots respond"],
  [
    "service-levels",
    "Quay lead (48h), Tide lead (2 business days)",
    "Quay lead responds within 48 h",
    "Tide lead responds within 2 business days",
  ],
  // Limits, conditions and severities.
  [
    "approvals",
    "The Chandlery desk approves credit up to £200 at the counter.",
    "up to £200: Chandlery desk approves credit at the counter",
  ],
  [
    "approvals",
    "The Chandlery desk approves credit up to £200. Above that the Quay lead decides within 4 business hours; `@bo-lind` decides when she is away.",
    "up to £200: Chandlery desk approves credit",
    "above £200: Quay lead (backup: @bo-lind) decides within 4 business hours",
  ],
  [
    "approvals",
    "When a ship asks twice, the Tide officer answers within 1 hour.",
    "When a ship asks twice: Tide officer responds within 1 h",
  ],
  [
    "approvals",
    "For a change of berth the Quay lead decides within 2 h.",
    "For a change of berth: Quay lead decides within 2 h",
  ],
  [
    "approvals",
    "Sev-1: page the Pilot on-call, 15 minutes; Sev-2: next business day",
    "Sev-1: Pilot on-call responds within 15 min",
    "Sev-2: Response within 1 business day",
  ],
  ["service-levels", "P1 15 min / P2 1 h", "P1: Response within 15 min", "P2: Response within 1 h"],
  ["service-levels", "P1: 15 min response, 4 h resolution", "P1: Response within 15 min", "P1: Resolution within 4 h"],
  [
    "service-levels",
    "First response: 1 hour. Resolution target: 2 business days.",
    "Response within 1 h",
    "Resolution within 2 business days",
  ],
  [
    "service-levels",
    "Pilots respond within 15 minutes for P1 and 1 hour for P2.",
    "P1: Pilots respond within 15 min",
    "P2: Pilots respond within 1 h",
  ],
  [
    "service-levels",
    "Sev-1 faults are acknowledged within 15 minutes and repaired within 4 hours.",
    "Sev-1: faults acknowledged within 15 min",
    "Sev-1: faults resolved within 4 h",
  ],
  [
    "service-levels",
    "The Pilot on-call answers P1 within 10 minutes, P2 within 2 hours.",
    "P1: Pilot on-call responds within 10 min",
    "P2: Pilot on-call responds within 2 h",
  ],
  [
    "service-levels",
    "Severity 1 – 4 hours; Severity 2 – 2 business days",
    "Severity 1: Response within 4 h",
    "Severity 2: Response within 2 business days",
  ],
  [
    "service-levels",
    "The Chandlery desk replies within 4 hours (business hours).",
    "Chandlery desk responds within 4 business hours",
  ],
  [
    "service-levels",
    "Pilots acknowledge and answer a call within 20 minutes.",
    "Pilots acknowledge a call within 20 min",
    "Pilots answer a call within 20 min",
  ],
  ["service-levels", "48h turnaround.", "Response within 48 h"],
  ["service-levels", "Replies on fees within 3 working days.", "fees answered within 3 business days"],
  ["decision-rights", "Berth plan: Quay lead, 2 business days", "Berth plan: Quay lead decides within 2 business days"],
  [
    "decision-rights",
    "Fees — Harbour master — 10 business days",
    "Fees: Harbour master decides within 10 business days",
  ],
  [
    "decision-rights",
    "Gale forecast → clear the outer basin → Pilot on-call → same day",
    "Gale forecast: Pilot on-call decides clear the outer basin the same day",
  ],
  [
    "decision-rights",
    "Product lead (backup: Engineering lead) decides in 2 business days.",
    "Product lead (backup: Engineering lead) decides within 2 business days",
  ],
  // Who else.
  [
    "approvals",
    "The Quay lead decides within 2 h. The Tide lead is the backup.",
    "Quay lead (backup: Tide lead) decides within 2 h",
  ],
  [
    "approvals",
    "The Quay lead decides within 2 h. Backup: `@bo-lind`.",
    "Quay lead (backup: @bo-lind) decides within 2 h",
  ],
  [
    "approvals",
    "The Quay lead signs each manifest within a day; the Tide lead signs in her place.",
    "Quay lead (backup: Tide lead) approves each manifest within 24 h",
  ],
  [
    "approvals",
    "The Quay lead confirms a berth within 45 minutes; `@bo-lind` confirms when she is on the water.",
    "Quay lead (backup: @bo-lind) confirms a berth within 45 min",
  ],
  [
    "approvals",
    "The Quay lead sends the plan within 30 minutes. `@bo-lind` sends it when the lead is aboard.",
    "Quay lead (backup: @bo-lind) sends the plan within 30 min",
  ],
  [
    "approvals",
    "The Quay lead, backup Tide lead, decides within 2 h.",
    "Quay lead (backup: Tide lead) decides within 2 h",
  ],
  [
    "approvals",
    "The Quay lead decides within 2 h, with the Tide lead as backup.",
    "Quay lead (backup: Tide lead) decides within 2 h",
  ],
  [
    "approvals",
    "The Quay lead decides within 2 h, or `@bo-lind` in his absence.",
    "Quay lead (backup: @bo-lind) decides within 2 h",
  ],
  [
    "approvals",
    "The Quay lead decides within 2 h. In his absence, the Tide lead decides.",
    "Quay lead (backup: Tide lead) decides within 2 h",
  ],
  // Lists: an item a promise.
  [
    "service-levels",
    "- **Sev-1:** page the Pilot on-call, 15 minutes\n- **Sev-2:** the Quay lead answers within 4 hours",
    "Sev-1: Pilot on-call responds within 15 min",
    "Sev-2: Quay lead responds within 4 h",
  ],
  [
    "decision-rights",
    "- **Berths:** Quay lead\n- **Fees:** Harbour master (2 business days)",
    "Berths: Quay lead decides",
    "Fees: Harbour master decides within 2 business days",
  ],
  // Ladders.
  [
    "escalation",
    "Owner → Deputy → Sponsor, each with 24h to respond.",
    "Owner (24 h) → Deputy (24 h) → Sponsor (24 h)",
  ],
  [
    "escalation",
    "Chandlery → Pilot on-call → Harbour sponsor (24h each hop).",
    "Chandlery (24 h) → Pilot on-call (24 h) → Harbour sponsor (24 h)",
  ],
  [
    "escalation",
    "Quay lead → Tide lead → Harbour master (24h each).",
    "Quay lead (24 h) → Tide lead (24 h) → Harbour master (24 h)",
  ],
  [
    "escalation",
    "Quay lead -> Tide lead -> Harbour master, 4 business hours per step",
    "Quay lead (4 business hours) → Tide lead (4 business hours) → Harbour master (4 business hours)",
  ],
  ["escalation", "Owner (24h) → Deputy (12h)", "Owner (24 h) → Deputy (12 h)"],
  ["escalation", "Quay lead > Tide lead > Harbour master", "Quay lead → Tide lead → Harbour master"],
  ["escalation", "Quay lead, 8h → Tide lead, 1 business day", "Quay lead (8 h) → Tide lead (1 business day)"],
  [
    "escalation",
    "`@ines-roe` (2h) → `@bo-lind` (4h) → Harbour master",
    "@ines-roe (2 h) → @bo-lind (4 h) → Harbour master",
  ],
  ["escalation", "Quay lead + Tide lead (4h) → Harbour master", "Quay lead + Tide lead (4 h) → Harbour master"],
  ["escalation", "Quay lead and Tide lead (4h) → Harbour master", "Quay lead + Tide lead (4 h) → Harbour master"],
  ["escalation", "Chandlery → Pilots → Harbour office", "Chandlery → Pilots → Harbour office"],
  [
    "escalation",
    "Quay lead, then the Tide lead after 24h, then the Harbour master.",
    "Quay lead (24 h) → Tide lead → Harbour master",
  ],
  ["escalation", "Owner → Deputy after 24h → Sponsor after another 12h", "Owner (24 h) → Deputy (12 h) → Sponsor"],
  ["escalation", "Owner → Deputy after 24h → Sponsor after 48h", "Owner (24 h) → Deputy → Sponsor"],
  [
    "escalation",
    "Quay lead (4h); then the Tide lead (8h); then the Harbour master.",
    "Quay lead (4 h) → Tide lead (8 h) → Harbour master",
  ],
  ["escalation", "Quay lead → Tide lead. Each has 24h to answer.", "Quay lead (24 h) → Tide lead (24 h)"],
  ["escalation", "Default path: Quay lead (24h) → Tide lead (48h)", "Quay lead (24 h) → Tide lead (48 h)"],
  [
    "escalation",
    "Sev-1: Pilot on-call (15m) → Harbour master (30m); Sev-2: Quay lead (4h) → Harbour master (1 day)",
    "Sev-1: Pilot on-call (15 min) → Harbour master (30 min)",
    "Sev-2: Quay lead (4 h) → Harbour master (24 h)",
  ],
  [
    "escalation",
    "Quay planner (24h) → Quay lead (48h) → a third name, once the budget is settled.",
    "Quay planner (24 h) → Quay lead (48 h) → third name",
  ],
  ["escalation", "Escalate to the Harbour master within 24h.", "Harbour master (24 h)"],
  ["escalation", "Harbour sponsor (24h).", "Harbour sponsor (24 h)"],
  [
    "escalation",
    "1. Quay lead (30m)\n2. Tide lead (30m)\n3. Harbour master (60m)",
    "Quay lead (30 min) → Tide lead (30 min) → Harbour master (1 h)",
  ],
  [
    "escalation",
    "1. The Pilot on-call answers within 15 minutes.\n2. The Harbour master answers within 1 hour.",
    "Pilot on-call (15 min) → Harbour master (1 h)",
  ],
  [
    "escalation",
    "1. **Quay lead:** 30 minutes\n2. **Harbour master:** 2 hours",
    "Quay lead (30 min) → Harbour master (2 h)",
  ],
  [
    "escalation",
    "1. **Step 1:** Owner (24h)\n2. **Step 2:** the Sponsor within 2 business days",
    "Owner (24 h) → Sponsor (2 business days)",
  ],
  [
    "escalation",
    "- **Sev-1:** Pilot on-call (15m) → Harbour master\n- **Sev-2:** Quay lead → Harbour master (1 day each)",
    "Sev-1: Pilot on-call (15 min) → Harbour master",
    "Sev-2: Quay lead (24 h) → Harbour master (24 h)",
  ],
  // Tables.
  [
    "approvals",
    "| What needs a yes | Who | Within | Backup |\n| - | - | - | - |\n| A crane on Sunday | Quay lead | 1 business day | `@bo-lind` |\n| A repair at night | Pilot on-call | 30 minutes | — |",
    "A crane on Sunday: Quay lead (backup: @bo-lind) approves within 1 business day",
    "A repair at night: Pilot on-call approves within 30 min",
  ],
  [
    "approvals",
    "| Condition | Action | Primary owner | Time box / SLA | Backup |\n| - | - | - | - | - |\n| Draught above 6 m | Measure the channel, tell the pilots | Tide officer | Same day | Pilot on-call |",
    "Draught above 6 m: Tide officer (backup: Pilot on-call) does “Measure the channel, tell the pilots” the same day",
  ],
  [
    "service-levels",
    "| Priority | Trigger | First response | Resolution target |\n| - | - | - | - |\n| P1 | Basin closed | 15 minutes | 4 hours |\n| P2 | One crane down | 4 business hours | 2 business days |",
    "P1: Basin closed answered within 15 min",
    "P1: Basin closed resolved within 4 h",
    "P2: One crane down answered within 4 business hours",
    "P2: One crane down resolved within 2 business days",
  ],
  [
    "service-levels",
    "| Severity | Acknowledge | Word to the ships | Who |\n| - | - | - | - |\n| 1 | 10 minutes | 20 minutes | Pilot on-call |",
    "Severity 1: Pilot on-call acknowledges within 10 min",
    "Severity 1: Pilot on-call does “Word to the ships” within 20 min",
  ],
  [
    "decision-rights",
    "| Decision | Decides | Is asked first | Within |\n| - | - | - | - |\n| Fees | Harbour master | Quay lead | 10 business days |\n| Signs | Quay lead + Tide lead | | best effort |",
    "Fees: Harbour master decides within 10 business days",
    "Signs: Quay lead + Tide lead decide",
  ],
  [
    "decision-rights",
    "| Activity / Decision | Responsible (R) | Accountable (A) |\n| - | - | - |\n| Close a basin | Pilot on-call | Harbour master |",
    "Close a basin: Harbour master decides",
  ],
  [
    "escalation",
    "| Step | Who | Within |\n| - | - | - |\n| 1 | Quay lead | 4h |\n| 2 | Harbour master | 1 business day |",
    "Quay lead (4 h) → Harbour master (1 business day)",
  ],
  [
    "escalation",
    "| Breach | First escalation | Second escalation |\n| - | - | - |\n| No answer in >24h | Quay lead pings the Tide lead + Pilot on-call | Harbour sponsor |",
    "“No answer in >24h”: Tide lead + Pilot on-call → Harbour sponsor",
  ],
];

describe("is read from a clause of", () => {
  it.each(phrases.map(([name, text, ...readings]) => ({ name, text, readings })))(
    "$name: $text",
    ({ name, text, readings }) => {
      expect(readingOf(clauseOf(name, text))).toEqual(readings);
    },
  );
});

const texts: readonly [ClauseName, string][] = [
  ["approvals", "Approval takes at least 2 days."],
  ["approvals", "Approval takes 2 days or more."],
  ["approvals", "A call takes 15 minutes."],
  ["approvals", "A decision takes 2 days and 3 pilots."],
  ["service-levels", "Most callers get a reply within 24 hours."],
  ["service-levels", "90% of callers get a reply within 24 hours."],
  ["service-levels", "Claims that get a reply within 24 hours count double."],
  ["service-levels", "Nobody gets a reply within 24 hours."],
  ["service-levels", "We get a reply from them within 24 hours."],
  ["service-levels", "The Quay lead gets a reply within 24 hours."],
  ["approvals", "This lead approves a crane within 2 days."],
  ["approvals", "No answer by then is a yes, and is written down as one."],
  ["approvals", "A hatch opened in an emergency needs no approval."],
  ["approvals", "No notice waits for a second signature."],
  ["approvals", "The Quay lead usually responds within 24h."],
  ["approvals", "The Quay lead does not approve cranes within 24h."],
  ["approvals", "If Chandlery responds within 48h the ticket stays open."],
  ["approvals", "Who approves a crane within 24h?"],
  ["approvals", "The Quay lead acknowledged within 4 hours in March."],
  ["approvals", "The planner gives the number of barges by 18:00 the evening before."],
  ["approvals", "A plan that was rolled back is not tried again on the same day."],
  ["approvals", "Tickets that are answered within 4 hours count double."],
  ["service-levels", "90% of Sev-2 faults repaired in < 2 business days."],
  ["service-levels", "Requests older than 3 days are closed."],
  ["service-levels", "A line in the log every 20 minutes."],
  ["service-levels", "A berth without power stays lit for at least 24 hours."],
  ["service-levels", "Best effort, typically 2 days."],
  ["service-levels", "P1: 15m / 4h"],
  ["service-levels", "Requests closed within 2 hours count towards the target."],
  ["service-levels", "On average Pilots answer within 2 minutes."],
  ["approvals", "If not resolved within 4 hours, the Harbour master is paged."],
  ["service-levels", "Claims submitted within 14 days are welcome."],
  ["service-levels", "Silence for 48h counts as approval."],
  ["service-levels", "The Quay desk keeps lost oars for 30 days."],
  ["service-levels", "We would answer within an hour if we could."],
  ["service-levels", "Weekly 15-minute checkpoint on the quay."],
  ["decision-rights", "What the three mean in practice is in the annex."],
  [
    "change-control",
    "For anything that would move a fee, the two leads wait one full week between asking and deciding.",
  ],
  [
    "change-control",
    "If the two leads disagree on a Monday, nothing is released that Tuesday, and both sleep on it twice.",
  ],
  ["escalation", "Support portal → IT / Harbour → Assignment group Harbour IT Liaison. Paste the packet."],
  ["escalation", "Profile → Settings → Notifications"],
  ["escalation", "Framing → Ready"],
  ["escalation", "baseline → target → date"],
  ["escalation", "If the queue is > 5 > 3 tell the desk."],
  ["escalation", "Reply to the ticket, mention the liaison again, then use the contact listed in the annex."],
  ["escalation", "When nobody answers, ring twice."],
  ["escalation", "Handoff → quick paths live under runbooks; link that context when you escalate."],
  ["escalation", "1. Summarize the impact in one sentence.\n2. Attach evidence.\n3. State what you need."],
  ["escalation", "| Signal | Audience | Channel |\n| - | - | - |\n| Daily word | Pilots | Radio |"],
];

describe("stays text in a clause of", () => {
  it.each(texts)("%s: %s", (name, text) => {
    expect(readingOf(clauseOf(name, text))).toEqual([]);
  });
});
