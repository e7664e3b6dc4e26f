/** Labels of facts that the frontmatter states as well, in lower case. */
export const factWords = {
  owner: ["owner"],
  last_reviewed: ["last reviewed", "last confirmed", "last updated"],
  parties: ["parties", "between"],
  /** What parts the names of parties. */
  between: ["and", "with"],
} as const;
