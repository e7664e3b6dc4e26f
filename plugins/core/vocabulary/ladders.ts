import { words } from "./words.ts";

/** Words for who is asked, in order, when nobody answers. */
export const ladderWords = {
  arrows: ["→", "->", "-->", "⇒", "=>", "➔", "➜", "➡", "⟶", ">", "»", "›"],
  /** A window of every hop: “24h each hop”, “each with 24h to respond”. */
  each: ["each", "per", "every", "for each", "at each", "with each", "everyone", "everybody", "apiece"],
  hop: ["hop", "step", "level", "rung", "stage", "person", "role", "tier", "of them"],
  has: ["with", "has", "have", "gets", "having", "within", "for", "is given"],
  then: words(`
    then, and then, then to, and then to, finally, and finally, and finally to, finally to, then the, and then the
  `),
  first: ["first", "first to", "start with", "starts with", "begin with", "begins with"],
  after: words(`
    after, if nothing after, no answer in, if no answer in, if no answer within, no answer within, if silent for
  `),
  /** Labels that name the ladder itself. */
  names: words(`
    path, default path, ladder, escalation path, escalation, escalation ladder, order, default, who to ask
  `),
  another: ["another", "a further", "further", "more"],
  to: words(`
    escalate to, escalates to, go to, goes to, ask, call, ring, page, ping, notify, contact, to, raise with,
    raise to, tell, email, phone, inform, alert, hand to, pings, pages, asks, calls, notifies, contacts, alerts,
    tells, informs
  `),
  columns: {
    step: [
      "step",
      "hop",
      "level",
      "order",
      "tier",
      "#",
      "no",
      "nr",
      "rung",
      "stage",
      "escalation",
      "escalation level",
      "",
      "number",
    ],
    who: words(`
      who, role, contact, owner, escalate to, escalates to, escalation, person, name, ask, asked, who is asked,
      who hears, goes to, responsible, team, escalation contact, who to ask, call, page
    `),
    /** Columns that are hops themselves, in order: “First escalation”. */
    hops: [
      ["first", "1st", "l1", "level 1", "tier 1", "step 1", "hop 1"],
      ["second", "2nd", "l2", "level 2", "tier 2", "step 2", "hop 2"],
      ["third", "3rd", "l3", "level 3", "tier 3", "step 3", "hop 3"],
      ["fourth", "4th", "l4", "level 4", "tier 4", "step 4", "hop 4"],
      ["fifth", "5th", "l5", "level 5", "tier 5", "step 5", "hop 5"],
    ],
    hopWord: ["escalation", "hop", "step", "contact", "level", "owner", "responder", "stop", "call", "person"],
  },
} as const;
