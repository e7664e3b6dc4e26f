/**
 * Words that name clauses and columns, in lower case, singular, with blanks for hyphens. `names` hold wherever they stand, unless
 * the clause is `common`: ordinary pages use the word as well. Those, and what stands under `beside`, count only on a page that
 * names another clause beyond doubt.
 */
export const labelWords = {
  clauses: {
    purpose: {
      names: [
        "purpose",
        "shared purpose",
        "purpose statement",
        "intent",
        "intention",
        "shared intent",
        "one line intent",
      ],
      beside: ["goal", "shared goal", "aim", "why", "why this exists", "objective", "mission", "shared outcome"],
    },
    approvals: {
      names: [
        ...["approval", "approver", "sign off", "signoff", "turnaround", "turnaround time", "approval turnaround"],
        ...[
          "approval time",
          "approval window",
          "approval path",
          "approval process",
          "approval matrix",
          "approval flow",
        ],
      ],
      beside: ["decision turnaround", "who approves", "who approves what", "who signs off"],
    },
    escalation: {
      names: [
        ...["escalation", "escalation path", "escalation ladder", "escalation chain", "escalation route"],
        ...["escalation process", "escalation procedure", "escalation matrix", "escalation policy", "escalation step"],
      ],
      beside: ["ladder", "who to call", "who is asked next"],
    },
    cadence: {
      names: [
        ...["cadence", "review cadence", "status cadence", "meeting cadence", "checkpoint cadence", "check in cadence"],
        ...["sync cadence", "review rhythm", "meeting rhythm", "working rhythm"],
      ],
      beside: [
        ...["rhythm", "checkpoint", "check in", "meeting", "regular meeting", "review meeting", "review forum"],
        ...["review schedule", "forum", "sync", "ritual", "ceremony", "ceremonies"],
      ],
    },
    "exit-metric": {
      names: [
        "exit metric",
        "exit measure",
        "success metric",
        "success measure",
        "outcome metric",
        "measure of success",
      ],
      beside: [
        "exit criteria",
        "exit criterion",
        "success criteria",
        "success criterion",
        "exit signal",
        "target",
        "kpi",
      ],
    },
    sunset: {
      names: [
        ...["sunset", "sunset clause", "sunset date", "sunset trigger", "sunset condition"],
        ...["sunset criteria", "sunset criterion"],
      ],
      beside: [
        ...["expiry", "expiry date", "expiration", "expiration date", "end date", "end", "renewal", "renewal date"],
        ...["termination", "exit clause", "valid until", "when this ends"],
      ],
    },
    scope: {
      common: true,
      names: ["scope", "scope of work", "in scope", "out of scope"],
      beside: ["boundary", "boundaries"],
    },
    "decision-rights": {
      names: ["decision right"],
      beside: [
        ...["decision matrix", "decision matrices", "raci", "raci matrix", "raci table", "raci chart"],
        ...["who decides", "who decides what"],
      ],
    },
    "service-levels": {
      names: [
        ...["service level", "service level agreement", "service level expectation", "service level objective"],
        ...["service level target", "sla", "slo"],
      ],
      beside: [
        ...["response time", "response target", "response and resolution time", "response window"],
        ...["resolution time", "resolution target"],
      ],
    },
    "acceptance-criteria": {
      names: [
        ...["acceptance criteria", "acceptance criterion", "definition of done", "definition of ready"],
        ...["definition of ready and done", "definition of ready and definition of done"],
      ],
      beside: ["acceptance", "acceptance check", "acceptance test"],
    },
    dependencies: { common: true, names: ["dependency", "dependencies", "external dependencies"], beside: [] },
    risks: {
      common: true,
      names: ["risk", "key risk", "known risk", "open risk", "risk register", "risk log", "risk and mitigation"],
      beside: [],
    },
    "change-control": {
      names: ["change control", "renegotiation", "renegotiation trigger"],
      beside: ["change management", "change process", "change request", "cooling off", "cooling off period"],
    },
    channels: { common: true, names: ["channel", "communication channel", "contact channel"], beside: [] },
    metrics: {
      common: true,
      names: [
        ...["metric", "leading metric", "lagging metric", "leading indicator", "lagging indicator", "health metric"],
        ...["leading and lagging metric", "leading and lagging indicator", "leading and lagging"],
      ],
      beside: ["indicator", "team pulse", "pulse", "health check"],
    },
    "follow-ups": {
      names: ["follow up", "followup", "follow up action", "action item"],
      beside: ["action", "open action", "open item", "next step", "to do", "todo"],
    },
  },
  /** Endings of the plural, to be taken off. */
  plural: ["s"],
  /** Words that may stand before or behind a name. */
  before: ["the", "our", "this", "agreed", "default", "handshake"],
  behind: ["clause", "template", "section"],
  /** Between two names in one label, besides `+`, `&`, `/` and commas. */
  joins: ["and"],
  columns: {
    /** Heads the first column of a table whose rows are clauses. */
    piece: [
      "piece",
      "clause",
      "part",
      "element",
      "ingredient",
      "component",
      "section",
      "term",
      "topic",
      "item",
      "what",
    ],
    /** Heads the column with what is promised; the first that a table has wins. */
    commitment: ["commitment", "promise", "example"],
    /** Heads columns that say more about the commitment. */
    beside: ["owner", "backup", "who", "decider", "within", "window", "time box"],
    risk: ["risk", "what could go wrong", "threat"],
    trigger: ["trigger", "warning sign", "early sign", "early warning", "signal"],
    mitigation: ["mitigation", "response", "what we do", "countermeasure", "plan"],
    owner: ["owner", "risk owner", "action owner", "who", "responsible", "assignee", "assigned to"],
    level: ["level", "risk level", "severity", "rating", "priority", "exposure", "impact", "likelihood", "probability"],
    what: ["what", "follow up", "followup", "action", "action item", "task", "to do", "item"],
    due: ["due", "due date", "due by", "due on", "by", "by when", "deadline", "until", "target date"],
    done: ["done", "done on", "closed", "closed on", "completed", "completed on", "status", "state"],
    leading: ["leading", "leading metric", "leading indicator"],
    lagging: ["lagging", "lagging metric", "lagging indicator"],
  },
  /** What a column that says whether something is done holds when it is; a date means the same. */
  done: ["done", "yes", "y", "x", "true", "closed", "complete", "completed", "finished", "resolved", "shipped"],
  /** Stand before the day by which something is due. */
  dueBy: ["due by", "due on", "due", "by", "until", "before", "deadline"],
  /** Stand before who does something. */
  ownedBy: ["owner", "owned by", "assigned to", "who"],
} as const;
