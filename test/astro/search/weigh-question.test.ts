import { describe, expect, it } from "vitest";
import type { Matches } from "../../../plugins/astro/search/ui/look-up.ts";
import { readQuestion } from "../../../plugins/astro/search/ui/read-question.ts";
import { readWords } from "../../../plugins/astro/search/ui/read-words.ts";
import { weighQuestion, type Weighed } from "../../../plugins/astro/search/ui/weigh-question.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

const speak = speakWith({});
const engine = { contracts: new Set(["expenses", "travel"]), decisions: new Set(["one-queue"]) };

/** What is found by each word: the ids it stands in, and those it is part of the name of. */
function weigh(term: string, found: Record<string, { in?: string[]; names?: string[] }>): Weighed {
  const words = readWords(term, speak);
  const matches = words.map(({ text }): Matches => {
    const { in: within = [], names = [] } = found[text] ?? {};
    return new Map(
      [...within, ...names].map((id) => {
        const hit = { id, score: 1, words: [], matchedMetaFields: names.includes(id) ? ["title"] : [] };
        return [id, { hit: { ...hit, data: () => Promise.reject(new Error()) }, score: 1, how: "whole" as const }];
      }),
    );
  });
  const question = readQuestion(term, speak);
  const weighed = weighQuestion(engine, question, question && new Map([["row", 3]]), words, matches);
  const isAnswer = (id: string): boolean =>
    weighed.isAnswer({
      hit: { id, score: 1, words: [], data: () => Promise.reject(new Error()) },
      score: 1,
      found: matches.map((match) => match.get(id)?.hit.words),
      isGuide: false,
    });
  return { ...weighed, isAnswer: ({ hit }) => isAnswer(hit.id) };
}

const answers = (weighed: Weighed, id: string): boolean => weighed.isAnswer({ hit: { id } } as never);

describe("what answers a question", () => {
  it("is a contract that is called after what is asked about, though nothing in it says “approves”", () => {
    const weighed = weigh("who approves expenses", { expenses: { names: ["expenses"], in: ["travel"] } });
    expect(weighed.isAsked(0)).toBe(true);
    expect(answers(weighed, "expenses")).toBe(true);
    expect(answers(weighed, "travel")).toBe(false);
  });

  it("is a row of the clause that holds half of what is asked about", () => {
    const weighed = weigh("who approves schema changes", { changes: { in: ["row"] } });
    expect(answers(weighed, "row")).toBe(true);
    expect(answers(weigh("who approves schema changes", {}), "row")).toBe(false);
  });

  it("counts decisions for more where a reason is asked for, and not elsewhere", () => {
    expect(weigh("why one queue", {}).answers?.get("one-queue")).toBe(2);
    expect(weigh("who approves one queue", {}).answers?.has("one-queue")).toBe(false);
  });

  it("is none where nothing is asked", () => {
    const weighed = weigh("expenses", { expenses: { names: ["expenses"] } });
    expect(weighed.answers).toBeUndefined();
    expect(answers(weighed, "expenses")).toBe(false);
  });
});
