/** The interface words of search, in English. Same form as the general ones. */
export const englishOfSearch = {
  "search.title": "Search",
  "search.filter": "Filter titles",
  "search.none": "No title holds these words.",
  "search.intro": "Everything that stands in this handbook.",
  "search.field": "Search this handbook",
  "search.filters": "Narrow down",
  "search.kind": "Kind",
  "search.freshness": "Freshness",
  "search.any": "Any",
  "search.exempt": "Not under review",
  "search.clear": "Remove filters",
  "search.start": "Type a few words, or choose from a filter alone.",
  "search.busy": "Searching …",
  "search.found": "{count} result for {term} | {count} results for {term}",
  "search.narrowed": "{count} result | {count} results",
  "search.missed": "No result for {term}",
  "search.nothing": "Nothing fits these filters",
  "search.some": "{count} result with some of the words “{term}” | {count} results with some of the words “{term}”",
  "search.more": "and {count} with some of these words",
  "search.without.words": "Not in it:",
  "search.meant": "Did you mean:",
  "search.narrower": "Look only for:",
  "search.results": "Results",
  "search.sections": "In it:",
  "search.fewer": "Try fewer words, other words, or only the beginning of one.",
  "search.without": "Without filters there is {count} result. | Without filters there are {count} results.",
  "search.browse": "Or look through what there is:",
  "search.titles": "All titles",
  "search.page": "Open as a page",
  "search.move": "move",
  "search.follow": "open",
  "search.all": "all on a page",
  "search.type": "type on",
  "search.leave": "close",
  "search.empty": "There is nothing to find yet.",
  "search.broken": "Search is not to be had right now. Every page is listed by title:",
  "search.unbuilt":
    "There is no search index yet. Build the site once, then search finds that build’s pages here, too. Until then:",
  "search.built":
    "This finds the pages of the last build, judged as of {date}. Build again to find what changed since.",
  "kind.owner": "Owner",
  "kind.team": "Team",
  "search.ended": "Has ended",

  // Words that a question is made of: nothing is found by them, and nothing missed for the want of them.
  "search.asides":
    "a about am an and any are as at be been but by can could did do does for from get had happen happens has have how i if in into is it its long may me might must my of on onto or our over shall should so still take takes than that the their them then there these they this those to too us was we were what when where which while who whom whose why will with would you your",
  // Words that mean the same, group by group: each is found by the others. A handbook adds those of its trade.
  "search.alike":
    "phone telephone, email e-mail mail, delete erase remove, price cost fee, bug fault defect, outage incident, meeting sync checkpoint, holiday vacation, employee staff, customer client, supplier vendor",
  // How people ask what is promised, phrase by phrase: what only looks like a question, the clause that answers, whether a reason
  // is asked for, and whether it is the time.
  "search.asks.nothing": "on call, call off, calls off, called off",
  "search.asks.approvals":
    "approve, approves, approved, approval, approvals, sign off, signs off, decides, decide, who may, may i, allowed to, permission, say yes, accept, accepts",
  "search.asks.escalation":
    "escalate, escalates, escalation, page, paged, call, ring, phone, wake, reach, nobody answers, no answer, not answering, last resort, blocked",
  "search.asks.cadence": "how often, next meeting, meet, meets, meeting, checkpoint, cadence",
  "search.asks.metric": "metric, measure, measured, success, how do we know, target",
  "search.asks.sunset": "until when, expire, expires, end, ends, sunset, how long does it hold",
  "search.asks.service": "respond, responds, response, answer a, reply, replies, acknowledge, fix, fixed, resolve",
  "search.asks.why": "why, how come, reason, reasons",
  "search.asks.time": "how long, how soon, how fast, how quickly, by when, deadline, turnaround, in time",
  // How people ask for records by how they stand, phrase by phrase.
  "search.asked.blocked": "blocked, stuck",
  "search.asked.past": "past its guardrail, past guardrail, past its limit, late, too long",
  "search.asked.ended": "ended, expired, no longer valid",
  "search.asked.stale": "stale, out of date, outdated, expired, obsolete, not reviewed",
  "search.asked.overdue": "overdue",
  "search.asked.due-soon": "due soon, due for review, review due",
  "search.asked.retired": "retired, archived, superseded, replaced",
  "search.asked.draft": "draft, pilot, not agreed, not yet agreed",
} as const;
