import { words } from "./words.ts";

/** Words for who somebody is. */
export const roleWords = {
  articles: ["the", "a", "an", "our", "your", "their", "its", "each", "every", "any"],
  plural: "s",
  pluralOfY: { ending: "ies", singular: "y" },
  /** What looks like a plural and is none. */
  singularEnds: ["ss", "us", "is"],
  singularWords: ["ops", "devops", "secops", "finops", "sales", "logistics", "analytics", "news", "series"],
  /** Names that say nobody in particular, without articles. */
  vague: words(`
    team, teams, whole team, responsible team, someone, somebody, anyone, anybody, everyone, everybody, we, us, all,
    all of us, both teams, whoever, people, person, group, tbd, tba, to be decided, to be named, to be confirmed,
    tbc, nobody, no one, none, n/a, ?, -, –, —, first name, second name, third name, name, management, stakeholders,
    owners, responsible person, somebody else, someone else, you, they, leadership, business, staff, volunteer,
    anyone free
  `),
  /** Vague names that may do something in a sentence without an article. */
  pronouns: ["we", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "whoever"],
  /** What a role's name ends with, in the singular. */
  nouns: words(`
    lead, leader, manager, owner, officer, supervisor, controller, director, head, chief, chair, sponsor, steward,
    engineer, developer, designer, architect, analyst, planner, coordinator, facilitator, moderator, liaison,
    partner, team, squad, group, desk, board, committee, council, crew, guild, chapter, department, office, on-call,
    oncall, on call, approver, reviewer, decider, maintainer, administrator, admin, agent, operator, executive,
    president, captain, master, commander, responder, author, editor, producer, consumer, requester, backup, deputy,
    delegate, secretary, treasurer, accountant, auditor, counsel, marshal, purser, skipper, technician, specialist,
    consultant, vendor, supplier, contractor, scientist, tester, writer, representative, rep, shift, duty, helpdesk,
    room, staff, em, pm, po, qa, cto, ceo, coo, cfo, ciso, cio, cpo, vp, evp, svp, sre, dba, dri, keeper, mediator,
    champion, expert
  `),
  /** Words inside a role's name: “Head of Operations”. */
  inside: ["of", "&", "for", "on", "and", "or"],
  and: ["and", "or", "as well as"],
  /** Between two names, where one of them is enough. */
  or: ["or"],
  /** Words that stand for work and never for somebody, in the singular. */
  things: words(`
    decision, request, ticket, issue, incident, change, question, review, bug, approval, answer, response, report,
    release, risk, work, exception, escalation, query, case, problem, fault, message, call, page, day, hour, week,
    comment, order, step, email, sign-off, setting, notification, profile, menu, system, tab, link, form, folder,
    dashboard, runbook, channel, inbox, portal, button, state, phase, stage, page, document, file, log, note
  `),
  /** Words that point at a thing or at somebody, and are no part of a name: “this lead”. */
  pointers: words(`
    everything, nothing, thing, this, that, it, there, who, what, which, one, no, none, i, he, she, they, you
  `),
  /** Cells that name nobody. */
  nobody: ["", "-", "–", "—", "n/a", "none", "no one", "nobody", "tbd"],
} as const;
