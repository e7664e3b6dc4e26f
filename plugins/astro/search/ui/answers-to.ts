import type { Engine } from "./engine.ts";
import { idsOf } from "./pagefind.ts";
import type { Question } from "./read-question.ts";

/** Ids of the promises that may answer a question, with how much more they count for it. */
export type Answers = ReadonlyMap<string, number>;

// What stands in the clause that is asked for says more than what only could.
const [ofClause, nearClause, withTime] = [3, 1.5, 2.5];

/** The promises that may answer a question: those of the clauses it asks for, and where it asks how long, those that say so. */
export async function answersTo(
  { index, known }: Pick<Engine, "index" | "known">,
  question: Question,
): Promise<Answers> {
  const { clauses, beside, asksTime } = question;
  const idsIn = async (wanted: readonly string[]): Promise<ReadonlySet<string>> => {
    const any = wanted.filter((clause) => known["clause"]?.[clause] !== undefined);
    return any.length > 0 ? idsOf(index, { clause: { any } }) : new Set();
  };
  const [within, near, timed] = await Promise.all([
    idsIn(clauses),
    idsIn(beside),
    asksTime ? idsOf(index, { timed: ["yes"] }) : new Set<string>(),
  ]);
  const factorOf = (id: string): number =>
    (within.has(id) ? ofClause : near.has(id) ? nearClause : 1) * (timed.has(id) ? withTime : 1);
  return new Map([...within, ...near, ...timed].map((id) => [id, factorOf(id)]));
}
