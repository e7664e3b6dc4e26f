/** What a page or a record is. */
export const kinds = ["contract", "decision", "answer", "state", "stream", "guide"] as const;

/** One of the six kinds. */
export type Kind = (typeof kinds)[number];

/** The folder in which pages of a kind stand unless settings or frontmatter say otherwise; also its collection and its index. */
export const folderOfKind = {
  contract: "contracts",
  decision: "decisions",
  answer: "answers",
  state: "states",
  stream: "streams",
  guide: "guides",
} as const satisfies Record<Kind, string>;

/** The collection a kind is published in. */
export type CollectionName = (typeof folderOfKind)[Kind];
