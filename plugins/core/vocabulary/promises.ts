import { words } from "./words.ts";

const act = (act: string, verbs: readonly string[], nouns: readonly string[]) => ({ act, verbs, nouns });

/** Words for promising. A verb is written “plain, third person, participle”; `-` stands for a form it lacks. */
export const promiseWords = {
  acts: [
    act(
      "acknowledge",
      ["acknowledge acknowledges acknowledged"],
      ["acknowledgement", "acknowledgment", "acknowledge", "ack", "receipt confirmed"],
    ),
    act(
      "respond",
      words(`
        respond responds -, reply replies -, answer answers answered, get_back gets_back -, come_back comes_back -,
        react reacts -, respond_to responds_to responded_to, reply_to replies_to replied_to
      `),
      words(`
        response, responses, first response, reply, replies, first reply, answer, answers, respond, turnaround,
        reaction, first answer, response time
      `),
    ),
    act(
      "decide",
      words(`
        decide decides decided, make_the_call makes_the_call -, have_the_final_say has_the_final_say -,
        have_the_last_word has_the_last_word -, settle settles settled, choose chooses chosen
      `),
      ["decision", "decisions", "ruling", "decide", "call"],
    ),
    act(
      "approve",
      words(`
        approve approves approved, sign_off signs_off signed_off, sign signs signed, accept accepts accepted,
        agree agrees agreed, authorise authorises authorised, authorize authorizes authorized, say_yes says_yes -,
        grant grants granted, ratify ratifies ratified, okay okays okayed
      `),
      words(`
        approval, approvals, sign-off, signoff, sign-offs, sign off, approve, yes, authorisation, authorization,
        acceptance, green light
      `),
    ),
    act(
      "resolve",
      words(`
        resolve resolves resolved, fix fixes fixed, repair repairs repaired, restore restores restored,
        mend mends mended, close closes closed, clear clears cleared
      `),
      words(`
        resolution, resolutions, fix, repair, repairs, resolve, restoration, working again, closure, fixed,
        resolved, restore, restored, repaired, solution, workaround
      `),
    ),
    act(
      "do",
      words(`
        do does done, make makes made, publish publishes published, send sends sent, rate rates rated, give gives given,
        confirm confirms confirmed, open opens opened, review reviews reviewed, check checks checked,
        tell tells told, inform informs informed, notify notifies notified, post posts posted,
        update updates updated, report reports reported, ship ships shipped, release releases released,
        deliver delivers delivered, provide provides provided, assign assigns assigned, triage triages triaged,
        return returns returned, test tests tested, verify verifies verified, deploy deploys deployed,
        merge merges merged, roll_back rolls_back rolled_back, start starts started, begin begins begun,
        join joins joined, call calls called, page pages paged, ring rings -, write writes written,
        hand_over hands_over handed_over, replace replaces replaced, refund refunds refunded, pay pays paid,
        announce announces announced, escalate escalates escalated, raise raises raised, log logs logged,
        record records recorded, investigate investigates investigated, supply supplies supplied,
        issue issues issued, prepare prepares prepared, schedule schedules scheduled, pick_up picks_up picked_up,
        estimate estimates estimated, classify classifies classified, complete completes completed,
        share shares shared, file files filed, process processes processed, handle handles handled,
        ping pings pinged, submit submits submitted, revert reverts reverted, validate validates validated,
        say says said, name names named, meet meets met, finish finishes finished, unblock unblocks unblocked
      `),
      ["done"],
    ),
  ],
  /** The act of a promise that names none, by the clause it stands in; elsewhere it is `do`. */
  actOfClause: {
    approvals: "approve",
    "decision-rights": "decide",
    "service-levels": "respond",
    "acceptance-criteria": "approve",
    "change-control": "approve",
  },
  /** Between who and the verb. */
  between: words(`
    will, must, shall, should, can, may, has to, have to, also, always, then, both, each
  `),
  has: ["has", "have", "gets", "get"],
  to: ["to"],
  /** Between two things that one does. */
  joins: ["and", "and then", "then", "but", "or"],
  or: ["or", "and"],
  /** Who takes a plain verb alone. */
  severalAlone: ["we", "you", "they", "i"],
  /** Between what and a participle. */
  passive: words(`
    is, are, gets, get, must be, will be, shall be, should be, can be, may be, has to be, have to be, needs to be,
    need to be, to be, always, also, is to be, are to be
  `),
  not: ["not", "never", "no", "cannot", "nothing", "hardly", "rarely"],
  by: ["by"],
  from: ["from", "by"],
  /** Words that make what follows a mere case. */
  whether: words(`
    if, when, whenever, unless, until, once, after, before, while, because, that, which, who, whether, as, than,
    where, what, how, since, till, whom, whose, why, for
  `),
  /** What opens a condition behind a verb and what it is done to. */
  condition: words(`
    when, if, while, whenever, unless, once, where, as soon as, only when, only if, in case
  `),
  /** What opens a limit to what may be decided: “up to £60”. */
  limits: words(`
    up to, above, over, below, under, more than, less than, at most, beyond, from, ≤, <, >, ≥
  `),
  limitOf: ["of"],
  limitUnits: ["point", "points", "tickets", "hours", "days", "sprint", "sprints", "percent"],
  /** What may open a sentence before who acts. */
  opening: words(`
    above, over, below, under, up to, for, on, in, if, when, during, outside, beyond, from, at, after, before,
    while, with, without, between, whenever, once, unless, inside, within, failing
  `),
  openingEnds: ["that", "this", "it"],
  about: ["to", "on", "for", "about", "with"],
  behindVerb: ["first", "only", "together", "alone", "both", "jointly"],
  /** Words that do not count before a bound: “within about 4 hours” is that. */
  justBefore: ["about", "around", "the", "roughly"],
  lower: words(`
    at least, more than, longer than, older than, after, for, every, last, past, next, first, over, minimum, min,
    beyond, not before, sooner than, usually, typically, normally, often, aims, aim, try, tries, ≥, >=, >, each,
    best effort
  `),
  /** Words behind which a window belongs to what is spoken of: “claims that arrive within 14 days”, “fees due within a week”. */
  relative: ["that", "which", "who", "whose", "where", "whom"],
  participleEnd: "ed",
  owed: words(`
    due, made, held, lost, bought, sold, left, taken, open, valid, begun, kept, starting, ending, found, seen,
    given, sent, known, shown, written
  `),
  /** Words that open how something is done, not to what. */
  adverbial: words(`
    in, at, during, after, before, from, until, without, every, as, via, through, by
  `),
  /** Words that end what something is done to. */
  deadlines: ["by", "within", "until", "no later than"],
  /** “makes a decision” is to decide. */
  light: words(`
    make, makes, made, give, gives, given, send, sends, sent, provide, provides, provided, deliver, delivers, delivered
  `),
  needs: ["needs", "need", "requires", "require", "must have"],
  /** Between a noun of an act and how long it takes. */
  takes: ["takes", "take"],
  /** Between who is served and what they are given: “customers get a reply”. */
  gets: ["get", "gets", "receive", "receives"],
  /** Nouns of acts that name something that lasts as well. */
  lasting: ["call"],
  /** Who gets something only from others. */
  ourselves: ["we", "i"],
  /** What opens a part of those who are served. */
  some: ["most", "some", "few", "many", "half", "nearly all", "almost all"],
  /** Words that make a sentence a hope. */
  hopes: words(`
    usually, typically, normally, often, ideally, hopefully, aim, aims, try, tries, best effort, would, could,
    might, used to, e.g, for example, on average
  `),
  backup: words(`
    backup, backups, back-up, back-ups, deputy, deputies, stand-in, cover, fallback, alternate
  `),
  isBackup: ["is", "are", "acts as", "serves as", "act as", "serve as"],
  asBackup: ["as"],
  with: ["with", "and"],
  /** What somebody does who is asked when another is away. */
  covers: words(`
    covers, cover, stands in, stand in, steps in, step in, fills in, fill in, deputises, deputizes, takes over,
    take over, deputise, deputize, backs up, back up
  `),
  /** How a sentence says that somebody is away. */
  away: words(`
    in her absence, in his absence, in their absence, in its absence, in her place, in his place, in their place,
    in her stead, in his stead, in their stead, when absent, if absent, when away, if away, if unavailable,
    when unavailable, during PTO, on PTO, during leave, during absence, otherwise, if not available,
    when not available, if out, when out, during holidays, in the absence of, failing that
  `),
  awayPronouns: ["he", "she", "they", "neither", "nobody", "no one"],
  awayWhen: ["when", "while", "if", "whenever", "where"],
  is: ["is", "are"],
  /** Imperatives whose object is who must act. */
  asks: words(`
    page, ask, call, ring, ping, notify, contact, alert, phone
  `),
  /** “the Duty controller’s decision” */
  theirs: ["decision", "call", "approval", "job", "choice"],
  /** What may follow the window of a participle: “answered within 2 days of arrival”. */
  behindWindow: words(`
    of, from, after, by, for, on, and, or, at, during, in, when, if, to, with
  `),
  /** How severities are told together. */
  severityJoins: [", ", " and ", "/", " & ", " + ", "–", "-", " or "],
  severities: ["severity", "sev", "priority", "prio"],
  severityLetters: ["P"],
  /** Severities that are words; they count as labels and in cells. */
  namedSeverities: ["critical", "high", "medium", "low", "urgent", "normal", "minor", "major", "blocker", "emergency"],
  severityOf: ["for", "on", "in case of", "at"],
  abbreviations: ["e.g", "i.e", "max", "min", "approx", "vs", "etc", "hrs", "no", "mins", "incl", "excl"],
  /** What a sentence's label may be, besides a condition. */
  whoLabels: {
    "approved by": "approve",
    "signed off by": "approve",
    "decided by": "decide",
    "answered by": "respond",
    approver: "approve",
    approvers: "approve",
    approves: "approve",
    decider: "decide",
    deciders: "decide",
    decides: "decide",
    "decision maker": "decide",
    responder: "respond",
    "first responder": "respond",
    owner: "",
    owners: "",
    who: "",
    accountable: "",
    responsible: "",
  },
  withinLabels: ["within", "sla", "response", "turnaround", "time box", "timebox", "window", "response time", "time"],
  /** How each act is written: of several and of one, of what it was done to, and by itself. */
  written: {
    acknowledge: { plain: "acknowledge", third: "acknowledges", done: "acknowledged", noun: "Acknowledgement" },
    respond: { plain: "answer", third: "answers", done: "answered", noun: "Response" },
    decide: { plain: "decide", third: "decides", done: "decided", noun: "Decision" },
    approve: { plain: "approve", third: "approves", done: "approved", noun: "Approval" },
    resolve: { plain: "resolve", third: "resolves", done: "resolved", noun: "Resolution" },
    do: { plain: "do", third: "does", done: "done", noun: "Done" },
  },
  /** How an answer to nothing in particular is written. */
  alone: { plain: "respond", third: "responds" },
  writtenWithin: "within",
  writtenThe: "the",
  writtenBackup: "backup",
} as const;

/** The names of columns, in lower case, without brackets and marks. */
export const promiseColumns = {
  severity: ["severity", "sev", "priority", "prio", "urgency", "level", "class"],
  when: words(`
    condition, trigger, when, if, breach, situation, case, event, circumstance, scenario, threshold, applies when,
    amount, limit
  `),
  what: words(`
    what needs a yes, what, request, decision, decisions, decision type, activity / decision, activity, change,
    item, topic, approval, what is wrong, issue, problem, deliverable, subject, work, type of request, request type,
    type, ask, review, criterion, criteria, area, for what, question, what is decided, what needs approval,
    needs approval, decision / activity, change type, type of change
  `),
  action: ["action", "actions", "what to do", "what happens", "response action", "step", "steps", "we do", "reaction"],
  /** The first that a table has is who. */
  who: words(`
    accountable, decides, decider, decision maker, decided by, approver, approvers, approves, approved by,
    signs off, sign-off by, primary owner, owner, owners, who, who decides, who approves, who answers, answered by,
    responder, first responder, responsible, role, team, by, by whom, contact, assignee, person, who signs
  `),
  backup: words(`
    backup, backups, back-up, deputy, backup owner, fallback, stand-in, cover, alternate, delegate, secondary,
    secondary owner, in absence, if away, when away, backup approver
  `),
  within: words(`
    within, time box / sla, time box, timebox, sla, time, window, response window, deadline, turnaround,
    turnaround time, how fast, how soon, how long, by when, time limit, max wait, target, time frame, timeframe,
    time to answer, answer within, due within, response sla, due, time allowed
  `),
  /** Columns of lengths of time that are no promise. */
  never: words(`
    duration, length, frequency, cadence, every, age, retention, notice, review, effort, cost, at least, minimum,
    notice period, lead time, meeting, example, for example, informed, consulted
  `),
} as const;
