import type { ClauseName } from "../../document/clause.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Change } from "../diff/steps.ts";
import type { StepFacts } from "../diff/step-facts.ts";
import type { ChangeLevel, StepKind } from "../diff/step-kinds.ts";

/** One step of a change; it names nothing but what stands on the page itself. */
export type ToldStep = { level: ChangeLevel } &
  /** A promise, a party, an owner, or the words of a clause. */
  (
    | ({ about: "promise"; clause?: ClauseName } & ToldPromise)
    /** A fact of the frontmatter that a reader follows. */
    | { about: "field"; field: FollowedField; before?: string; after?: string }
    /** The text, with the headings it stands under. */
    | { about: "text"; sections: string[] }
    /** Which links the page has; where to is another page's business. */
    | { about: "links" }
  );

/** A step in a promise as data, to be put in words. */
export interface ToldPromise {
  kind: StepKind;
  facts: StepFacts;
  /** Who has more to carry now. */
  carriers?: readonly string[];
}

/** What one commit made of a page. */
export interface ToldChange {
  commit: string;
  on: CivilDate;
  /** When its author wrote it, in seconds since 1970. */
  at: number;
  /** Where the page stood then, from the top of the repository. */
  path: string;
  level: ChangeLevel;
  /** True where it brought the page in; it has no steps then. */
  isFirst?: true;
  /** The highest level first. */
  steps: ToldStep[];
}

/** What history tells of a page. */
export interface ToldHistory {
  /** Newest first. */
  changes: ToldChange[];
  /** True where older versions have not been looked at. */
  goesOn: boolean;
}

/** The facts of the frontmatter whose change is told. */
export const followedFields = [
  "title",
  "status",
  "stage",
  "decided_on",
  "next_review",
  "decider",
  "max_age",
  "max_wip",
  "entered",
  "question",
] as const;
export type FollowedField = (typeof followedFields)[number];

/** A step in a promise, as it is told. */
export function tellPromise({ kind, before, after, facts, carriers }: Change): ToldPromise {
  return { kind, facts: facts ?? { was: before, is: after }, ...(carriers && carriers.length > 0 && { carriers }) };
}
