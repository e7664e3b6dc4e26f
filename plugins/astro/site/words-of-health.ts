/** The interface words of health, in English. Same form as the general ones. */
export const englishOfHealth = {
  "trend.title": "How it went",
  "trend.how":
    "Pages past their review window at the end of each month, by what version control knew then and by the rules of today; the filled part of a bar is long overdue. Pages that have been deleted since are not counted.",
  "trend.plot": "Pages that may be out of date, month by month; the table below says the same",
  "trend.month": "End of",
  "trend.pages": "To be reviewed",
  "trend.stale": "May be out of date",
  "trend.overdue": "of these long overdue",
  "trend.today": "Today",
  "trend.which": "Which pages",
  "trend.more": "and {count} more",
  "trend.shallow":
    "This build was made from a shallow clone, so nothing is known of earlier months. A checkout with the whole history (fetch-depth: 0) shows the trend.",
  "trend.none": "There is no version control around this handbook, so nothing is known of earlier months.",
  "trend.off":
    "This site does not ask version control (the option history is 0), so nothing is known of earlier months.",
  "trend.young": "The history of these pages does not reach back to the end of a month yet.",

  "measures.title": "What holds, and what came of it",
  "measures.leading": "Before it hurts",
  "measures.lagging": "What was measured",
  "measures.of": "{good} of {all}",
  "measures.all": "all {all}",
  "measures.missing": "Which do not",
  "measure.consent": "Contracts put to their parties that all agree to as they stand",
  "measure.reviewed": "Pages within their review window",
  "measure.ladder": "Contracts with a ladder that says how long each step may take",
  "measure.contact": "Ladders on which everybody can be reached with a tap",
  "measure.reading": "Exit metrics that have been measured at least once",
  "measure.guardrail": "Streams within the guardrail of their state",
  "measures.noReadings": "No exit metric has been measured yet.",
  "measures.noLeading": "There is nothing to measure yet: no contract in force, no page with a review window.",

  "bottlenecks.title": "Bottlenecks",
  "bottlenecks.none": "Nobody is waited for, no state is stuck, and no ladder says how long it takes.",
  "bottlenecks.slowest": "Longest way to the last resort",
  "bottlenecks.waited": "Waited for",
  "bottlenecks.states": "Where work stands too long",
  "bottlenecks.late": "{count} past its guardrail | {count} past their guardrail",
  "health.counted": "Counted for this build, on",
  "health.findings": "What the check found",
} as const;
