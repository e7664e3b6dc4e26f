import type { ClauseName } from "../../../core/document/clause.ts";
import type { Speak } from "../../site/speak.ts";

/** What a search asks of promises and decisions. */
export interface Question {
  /** Clauses that answer it; none where any may. */
  clauses: readonly ClauseName[];
  /** Clauses that may hold an answer as well. */
  beside: readonly ClauseName[];
  /** True where it asks how long something may take. */
  asksTime: boolean;
  /** True where it asks for a reason: decisions hold those. */
  asksWhy: boolean;
  /** The words by which it was understood: what they ask for need not be written so. */
  words: ReadonlySet<string>;
}

type Places = Record<"clauses" | "beside", readonly ClauseName[]>;

const asked = {
  approvals: { clauses: ["approvals", "decision-rights"], beside: ["change-control"] },
  escalation: { clauses: ["escalation"], beside: ["channels"] },
  cadence: { clauses: ["cadence"], beside: ["channels"] },
  metric: { clauses: ["exit-metric"], beside: ["metrics", "acceptance-criteria"] },
  sunset: { clauses: ["sunset"], beside: [] },
  service: { clauses: ["service-levels"], beside: ["approvals", "escalation"] },
} as const satisfies Record<string, Places>;
const subjects = Object.keys(asked) as (keyof typeof asked)[];

/** Reads what was typed as a question about promises: “who approves …”, “how long …”; undefined where it asks for none. */
export function readQuestion(term: string, speak: Speak): Question | undefined {
  // “On call” asks for nobody to be called.
  const typed = speak("search.asks.nothing")
    .split(",")
    .reduce(
      (text, phrase) => text.replaceAll(` ${plainWords(phrase).join(" ")} `, " "),
      ` ${plainWords(term).join(" ")} `,
    );
  const words = new Set<string>();
  const isAsked = (phrases: string): boolean => {
    const found = phrases
      .split(",")
      .map((phrase) => plainWords(phrase))
      .filter((phrase) => phrase.length > 0 && typed.includes(` ${phrase.join(" ")} `));
    for (const word of found.flat()) words.add(word);
    return found.length > 0;
  };
  const found: Places[] = subjects
    .filter((subject) => isAsked(speak(`search.asks.${subject}`)))
    .map((subject) => asked[subject]);
  const asksTime = isAsked(speak("search.asks.time"));
  const asksWhy = isAsked(speak("search.asks.why"));
  if (found.length === 0 && !asksTime && !asksWhy) return undefined;
  return {
    clauses: found.flatMap(({ clauses }) => clauses),
    beside: found.flatMap(({ beside }) => beside),
    asksTime,
    asksWhy,
    words,
  };
}

function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
