/** The interface words that say how far a page is to be trusted, in English. Same form as the general ones. */
export const englishOfTrust = {
  "verdict.fresh": "Within its review window",
  "verdict.due-soon": "Review due soon",
  "verdict.stale": "May be out of date",
  "verdict.overdue": "Long overdue, may be out of date",
  "verdict.exempt": "",
  "verdict.unknown": "No date known",

  "trust.ask": "ask",
  "trust.reviewed": "Reviewed",
  "trust.by": "by",
  "trust.changed": "Changed on {date}, never reviewed",
  "trust.lastChanged": "Changed on",
  "trust.confirmed": "Last confirmed",
  "trust.never": "Never reviewed",
  "trust.next": "next review",
  "trust.was": "was due",
  "trust.asOf": "Judged as of",
  "trust.built": "built on",

  "mark.left-out": "left out for now: its file cannot be read",
  "mark.broken": "this link leads nowhere",
  "mark.part": "the part it names is not there",
  "mark.stale": "may be out of date",
  "mark.archived": "archived",
  "mark.superseded": "superseded",
} as const;
