import { decisionStages } from "../../core/schema/frontmatter.ts";
import type { EntryOf } from "./entry-of.ts";

type Decision = EntryOf<"decisions">;

/** One of the four stages of a decision. */
export type StageName = (typeof decisionStages)[number];

/** A stage of one decision: behind it, where it stands now, or still ahead. */
export interface Stage {
  name: StageName;
  reach: "done" | "now" | "ahead";
}

/** True for what no longer holds. */
export function isRetiredStatus(status: string): boolean {
  return status === "superseded" || status === "archived";
}

/**
 * How far a decision has come: what its frontmatter says; of one with a day, that it is decided; of one that shares its page
 * with others, what is written of it.
 */
export function stageOf({ data: { stage, decided_on: decidedOn, handbook } }: Decision): StageName | undefined {
  if (stage !== undefined) return stage;
  if (decidedOn !== undefined) return "decide";
  if (handbook.anchor === undefined) return undefined;
  return (["decide", "options", "frame"] as const).find((name) => (handbook.pieces[name]?.text ?? "") !== "");
}

/** The four stages of a decision in order, where it says how far it has come. */
export function stagesOf(decision: Decision): Stage[] | undefined {
  const stage = stageOf(decision);
  if (stage === undefined) return undefined;
  const now = decisionStages.indexOf(stage);
  return decisionStages.map((name, at) => ({ name, reach: at < now ? "done" : at === now ? "now" : "ahead" }));
}

/** True for a decision that somebody has still to take. */
export function isOpen(decision: Decision): boolean {
  if (isRetiredStatus(decision.data.status) || decision.data.decided_on !== undefined) return false;
  const stage = stageOf(decision);
  // What shares a page has no day of its own; what is written under Decide was decided.
  const isTaken = stage === "review" || (stage === "decide" && decision.data.handbook.anchor !== undefined);
  return stage !== undefined && !isTaken;
}
