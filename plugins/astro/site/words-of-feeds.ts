/** The words of calendars and other feeds, of the ways to them, and of the way on from a page. */
export const englishOfFeeds = {
  "calendar.title": "Calendar",
  "calendar.of": "{name}: {title}",
  "calendar.review": "Review due: {title}",
  "calendar.aboutReview": "From the day after, this page may be out of date. Its owner is {owner}.",
  "calendar.decision": "Look again at: {title}",
  "calendar.aboutDecision": "This decision is due to be looked at again by {owner}.",
  "calendar.end": "Last day: {title}",
  "calendar.aboutEnd": "From the day after, what this contract promises no longer holds.",
  "calendar.meeting": "Meeting: {title}",
  "calendar.nobody": "nobody yet",
  "calendar.subscribe": "Subscribe to the calendar",
  "calendar.download": "Download as a file",
  "calendar.holds": "Reviews due, meetings, ends and decisions to look at again.",

  "llms.about": "Agreements between teams, and what they rest on. Each link leads to a page's Markdown.",
  "llms.data": "As data",
  "llms.json": "Every page and record with owners, dates, relations and promises.",
  "page.markdown": "Markdown",
  "page.previous": "Previous",
  "page.following": "Next",
  "page.neighbours": "Previous and next page",

  "missing.asked": "Nothing stands at {path}.",
  "missing.moved": "It has moved here:",
  "missing.near": "Perhaps you mean",
  "missing.search": "Search for “{words}”",
} as const;
