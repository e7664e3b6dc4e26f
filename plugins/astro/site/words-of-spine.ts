/** The interface words of decisions and answers, and of filters over lists, in English. Same form as the general ones. */
export const englishOfSpine = {
  "stage.title": "How far it has come",
  "stage.at": "stage {at} of {of}",
  "stage.done": "done",
  "stage.now": "It stands here now",
  "stage.ahead": "Still to come",

  "decisions.filter": "Filter the decisions",
  "decisions.shown": "{count} of {total} decisions",
  "decisions.person": "Person",
  "decisions.contracts": "Contracts that rest on it",
  "decisions.noContracts": "No contract rests on it.",
  "decisions.again": "Next review",
  "decisions.againPast": "Its review was due",
  "decisions.chain": "What it replaced, and what replaced it",
  "decisions.this": "this decision",

  "filter.all": "All",
  "filter.shown": "{count} of {total}",
  "filter.clear": "Show all",
  "filter.none": "Nothing here holds all of that.",
  "filter.search": "Search the whole handbook for it",

  "answers.shown": "{count} of {total} questions",
  "answers.openAll": "Open all",
  "answers.closeAll": "Close all",
  "answers.none": "No question or answer here holds all of that.",
  "answers.keeper": "Ask whoever keeps the answers:",
  "answers.owner": "Answered by",
  "answers.page": "Page of this answer",
} as const;
