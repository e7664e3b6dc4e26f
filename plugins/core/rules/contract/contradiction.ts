import type { ContractPage, HandbookRecord } from "../../handbook/page.ts";
import type { Ladder } from "../../promise/agreement.ts";
import { printWindow } from "../../promise/promises/print-promise.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { wordOfClause } from "./clause-words.ts";
import { differingTwins } from "./differing-twins.ts";
import { fasterThanDependency } from "./faster-than-dependency.ts";
import { findTwins } from "./find-twins.ts";
import { isInForce } from "./in-force.ts";
import { buildSlowLadderFinder } from "./slower-than-guardrail.ts";

/** Reports promises that cannot all hold. */
export const contractContradiction = defineRule({
  id: "contract/contradiction",
  summary: "promises that cannot all hold",
  severity: "warn",
  messages: {
    guardrail: (state: string, limit: string, last: string, takes: string) => ({
      message: `If nobody else answers, ${state}'s ${limit} end before ${last} has to (${takes}).`,
      help: "Talk about which of the two you mean: shorten the steps, or let work stand there longer.",
    }),
    dependency: (within: string, clause: string, on: string, slower: string, through: string | undefined) => ({
      message: `This promises ${within} on ${clause}, and leans on “${on}”${through === undefined ? "" : `, by way of “${through}”`}, which may take ${slower}.`,
      help: "Allow more time here, ask for a faster answer there, or say what happens while it is waited for.",
    }),
    twins: (says: string, clause: string, other: string, otherSays: string, shared: string) => ({
      message: `On ${clause} this says ${says}, and “${other}”, between the same parties and also about ${shared}, says ${otherSays}.`,
      help: "Agree on one of the two, or let one contract replace the other.",
    }),
  },
  *check(context, messages) {
    const slowLaddersOf = buildSlowLadderFinder(context);
    const twins = findTwins(context);
    for (const page of context.handbook.pages) {
      if (!isInForce(page)) continue;
      for (const { ladder, takes, states } of slowLaddersOf(page)) {
        const [{ state, limit }] = states;
        const related = states.map(({ state: each }) => {
          return { file: each.page.path, message: `${each.title}'s guardrail stands here`, ...placeOfGuardrail(each) };
        });
        const text = messages.guardrail(state.title, printWindow(limit), lastOf(ladder), takes);
        yield { ...at(page, ladder), target: state.page.path, related, ...text };
      }
      for (const { clause, promise, on, through, slower } of fasterThanDependency(page, context)) {
        const [within, takes] = [printWindow(promise.within), printWindow(slower.within)];
        yield {
          ...at(page, promise),
          target: on.path,
          related: [{ file: on.path, message: "the slower promise stands here", ...placeOfSpan(on, slower) }],
          ...messages.dependency(within, wordOfClause(clause), on.title, takes, through?.title),
        };
      }
      for (const difference of differingTwins(page, twins.get(page) ?? [], context)) {
        const { clause, place, says, other, otherPlace, otherSays, shared } = difference;
        yield {
          ...at(page, place),
          target: other.path,
          related: [{ file: other.path, message: "the other says it here", ...placeOfSpan(other, otherPlace) }],
          ...messages.twins(says, wordOfClause(clause), other.title, otherSays, shared),
        };
      }
    }
  },
});

function at(page: ContractPage, span: { start: number; end: number }) {
  return { file: page.path, place: placeOfSpan(page, span) };
}

function lastOf({ hops }: Ladder): string {
  return hops.at(-1)?.who.join(" and ") || "the last";
}

function placeOfGuardrail({ page, anchor, pieces }: HandbookRecord) {
  if (anchor === undefined && page.keys.has("max_age")) return placeOfField(page, ["max_age"]);
  return pieces.guardrail ? placeOfSpan(page, pieces.guardrail) : placeOfField(page, ["title"]);
}
