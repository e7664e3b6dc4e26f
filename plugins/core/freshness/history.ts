/** A civil date, `YYYY-MM-DD`, free of any time zone. */
export type CivilDate = string;

/** The last commit that changed what a page says. */
export interface Change {
  /** The day, in the handbook's time zone. */
  on: CivilDate;
  commit: string;
  author: string;
}

/** What version control knows of a content folder. Paths are relative to that folder. */
export interface History {
  /** `full`: every commit is here. `shallow`: the clone was cut off, so dates are unknown. `none`: no work tree, or no git. */
  state: "full" | "shallow" | "none";
  /** Last change of each committed page's body; frontmatter, formatting and `.git-blame-ignore-revs` do not count. */
  changed: ReadonlyMap<string, Change>;
  /** Pages that no commit holds yet. */
  uncommitted: ReadonlySet<string>;
  /** Where a page that was moved or renamed now stands, by its old path. */
  renamed: ReadonlyMap<string, string>;
}

/** The history of a folder that has none. */
export const noHistory: History = {
  state: "none",
  changed: new Map(),
  uncommitted: new Set(),
  renamed: new Map(),
};
