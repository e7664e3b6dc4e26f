import type { ClauseName } from "../../core/document/clause.ts";
import type { Act } from "../../core/promise/agreement.ts";
import { english } from "../../core/vocabulary/english.ts";

type Labels = Readonly<Record<string, { names: readonly string[]; beside?: readonly string[] }>>;
const labels: Labels = english.labels.clauses;
const acts: readonly { act: string; verbs: readonly string[]; nouns: readonly string[] }[] = english.promises.acts;

/**
 * Other words for a clause and for what somebody commits to do in it, so that “who signs off …” finds what the page calls approving.
 */
export function askedWords(clause: ClauseName, act: Act | undefined): string {
  const { names = [], beside = [] } = labels[clause] ?? {};
  // Of `do` the vocabulary knows only what can be done: all of it would fit everything.
  const { verbs, nouns } = acts.find((known) => known.act === act && act !== "do") ?? { verbs: [], nouns: [] };
  const forms = verbs.flatMap((verb) => verb.split(" ")).filter((form) => form !== "-");
  const words = [...names, ...beside, ...forms, ...nouns].flatMap((phrase) => phrase.split(/[\s_-]+/));
  return [...new Set(words)].join(" ");
}
