import type { ClauseName } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { Clause } from "../../promise/agreement.ts";
import { isVague } from "../../promise/people/roles.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";
import { quote } from "../words.ts";
import { wordOfClause } from "./clause-words.ts";
import { isInForce } from "./in-force.ts";

// A row a severity answers for both parties; who says yes, who decides and who is asked next are somebody.
const namesSomebody: readonly ClauseName[] = ["approvals", "decision-rights", "escalation"];

/** Reports a clause that relies on nobody in particular, once a clause. */
export const contractVagueOwner = defineRule({
  id: "contract/vague-owner",
  summary: "a clause relies on “the team”, “someone”, or no role at all",
  severity: "warn",
  messages: {
    vague: (clause: string, who: string) => ({
      message: `The clause on ${clause} relies on ${quote(who)}, and nobody knows that they are meant.`,
      help: "Name a role that one person holds at a time, like “Duty lead”, or a handle.",
    }),
    nobody: (clause: string) => ({
      message: `The clause on ${clause} does not say who.`,
      help: "Name the role that answers: “the Duty lead decides within 30 minutes”.",
    }),
  },
  *check({ handbook, agreements }, messages) {
    for (const page of handbook.pages) {
      if (!isInForce(page)) continue;
      for (const clause of agreements.get(page)?.clauses ?? []) {
        const name = wordOfClause(clause.name);
        const vague = findVague(clause);
        if (vague) yield { file: page.path, place: placeOfSpan(page, vague), ...messages.vague(name, vague.who) };
        else if (namesNobody(clause)) {
          const [first] = clause.promises;
          yield { file: page.path, place: placeOfSpan(page, first ?? clause.labelSpan), ...messages.nobody(name) };
        }
      }
    }
  },
});

function findVague({ promises, ladders }: Clause): (Span & { who: string }) | undefined {
  const named = [
    ...promises.map(({ who, backup, start, end }) => ({ who: [...who, ...backup], start, end })),
    ...ladders.flatMap(({ hops }) => hops),
  ];
  for (const { who: names, start, end } of named) {
    const who = names.find(isVague);
    if (who !== undefined) return { start, end, who };
  }
  return undefined;
}

function namesNobody({ name, promises, text }: Clause): boolean {
  if (!namesSomebody.includes(name) || promises.length === 0 || text === "") return false;
  return promises.every(({ who, backup }) => who.length === 0 && backup.length === 0);
}
