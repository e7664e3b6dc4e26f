/** Names by which a folder of Markdown that was never meant for it shows what its pages are, in lower case. */
export const adoptionWords = {
  /** Folders whose pages are of a kind, at any depth. */
  folders: {
    contract: ["contracts", "agreements", "working-agreements", "team-agreements", "handshakes", "handshake-contracts"],
    decision: ["decisions", "adr", "adrs", "decision-records", "decision-log", "architecture-decisions"],
    answer: ["answers", "answer-ledger"],
    state: ["states", "work-states"],
    stream: ["streams", "work-streams", "workstreams"],
    guide: [],
  },
  /** How names of files begin. `told` is enough by itself; `likely` wants a body that says the same. */
  files: {
    contract: { told: ["handshake"], likely: ["contract", "agreement", "working-agreement"] },
    decision: { told: ["adr"], likely: ["decision", "dr"] },
    answer: { told: [], likely: [] },
    state: { told: [], likely: [] },
    stream: { told: ["stream"], likely: [] },
    guide: { told: [], likely: [] },
  },
  /** Files of a folder that are about its pages and none of them. */
  about: ["index", "readme", "template", "_template", "0000-template", "overview"],
  /** Headings of a decision that was written as others write them. */
  decisionHeadings: ["context", "decision", "consequences"],
  /** Pages of questions, by the beginning of their name. */
  questionPages: ["faq", "faqs", "questions", "q-and-a"],
  /** Where several pages hold the same states, the one people work from is most likely called this; first the surest. */
  statePages: ["state-visibility", "state-visibility-map", "states", "state-map", "work-states"],
  /** Other names of fields, per field from the weakest to the strongest: where a page has both, the later one is read. */
  fields: {
    last_reviewed: [
      ...["updated", "last_updated", "lastUpdated", "date_updated", "updated_on", "updated_at"],
      ...["review_date", "reviewed", "reviewed_on", "last_review", "lastReviewed", "last-reviewed"],
      ...["confirmed_on", "last_confirmed", "verified", "verified_on", "last_checked", "lastVerified", "last_verified"],
    ],
    owner: ["contact", "maintainers", "maintainer", "steward", "dri", "owners", "page_owner", "owner_handle"],
    refresh_after_days: ["ttl_days", "review_every_days", "review_after_days", "refresh_days", "review_interval_days"],
    band: ["visibility", "audience_band"],
    change_type: ["change_level", "change_kind"],
    next_review: ["review_by", "review_on", "next_review_on"],
    decided_on: ["decision_date", "decided"],
    decider: ["decided_by", "approver"],
    nav_order: ["weight", "sidebar_position"],
    nav_label: ["linkTitle", "sidebar_label"],
  },
  /** Names that say when the text changed rather than that somebody confirmed it. */
  changed: ["updated", "last_updated", "lastUpdated", "date_updated", "updated_on", "updated_at"],
} as const;
