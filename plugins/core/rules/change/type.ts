import type { ContractPage } from "../../handbook/page.ts";
import { diff } from "../../promise/diff/diff.ts";
import { levelOf } from "../../promise/diff/levels.ts";
import type { Step } from "../../promise/diff/steps.ts";
import { versionOf } from "../../promise/receipts/version.ts";
import { defineRule, type Base, type RuleContext } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { count } from "../words.ts";

const rank = { none: 0, patch: 1, minor: 2, major: 3 } as const;

/** Reports a contract that calls its change smaller than it is. */
export const changeType = defineRule({
  id: "change/type",
  summary: "a declared `change_type` is lower than what this change means",
  severity: "warn",
  messages: {
    lower: (declared: string, found: string, why: string, more: number) => ({
      message: `This change is ${found} and change_type says ${declared}: ${why.replace(/\.$/, "")}${more === 0 ? "" : `, and ${count(more, "more step", "more steps")} of that level`}.`,
      help: `Set change_type to ${found}, or take the step back; \`handshake diff\` shows every step.`,
    }),
  },
  *check(context, messages) {
    const { handbook, base } = context;
    if (!base) return;
    for (const page of handbook.pages) {
      const before = base.before(page);
      if (!before || before === page || page.kind !== "contract" || before.kind !== "contract") continue;
      // What is retired promises nothing any more.
      if (page.fields.status === "archived" || page.fields.status === "superseded") continue;
      if (page.unreadable || before.unreadable || !(page.fields.parties ?? before.fields.parties)) continue;
      const declared = page.fields.change_type;
      if (!page.keys.has("change_type") || page.faults.some(({ path }) => path[0] === "change_type")) continue;
      const steps = stepsOf(page, before, context, base);
      const found = levelOf(steps);
      if (rank[found] < rank.minor || rank[found] <= rank[declared]) continue;
      const deciding = steps.filter(({ level }) => level === found);
      const [first] = deciding;
      if (!first) continue;
      const declaredAt = placeOfField(page, ["change_type"]);
      const place = placeOfStep(page, first) ?? declaredAt;
      const related =
        place === declaredAt ? [] : [{ file: page.path, message: "change_type stands here", ...declaredAt }];
      const text = messages.lower(declared, found, first.why, deciding.length - 1);
      yield { file: page.path, place, related, ...text };
    }
  },
});

function stepsOf(page: ContractPage, before: ContractPage, context: RuleContext, base: Base): Step[] {
  const nothing = { clauses: [], risks: [], followUps: [] };
  const was = versionOf(before, base.agreements.get(before) ?? nothing);
  const is = versionOf(page, context.agreements.get(page) ?? nothing);
  return diff(was, is, context.handbook.settings.changes);
}

// What is gone has no line any more; then the word that judges it is the place.
function placeOfStep(page: ContractPage, { place }: Step) {
  if (place?.side !== "after") return undefined;
  return place.span ? placeOfSpan(page, place.span) : place.field && placeOfField(page, place.field);
}
