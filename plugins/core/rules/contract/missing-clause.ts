import { coreClauses, type ClauseName } from "../../document/clause.ts";
import type { ContractPage } from "../../handbook/page.ts";
import type { Agreement } from "../../promise/agreement.ts";
import { isVague } from "../../promise/people/roles.ts";
import { joinNames } from "../../promise/diff/steps.ts";
import { listWords } from "../../schema/values.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { wordOfClause } from "./clause-words.ts";
import { isInForce } from "./in-force.ts";

/** Reports a contract in force without all six core clauses, once a contract. */
export const contractMissingClause = defineRule({
  id: "contract/missing-clause",
  summary: "core clauses are absent or empty",
  severity: "warn",
  messages: {
    missing: (absent: readonly string[], empty: readonly string[]) => ({
      message: say(absent, empty),
      help: "Write one line for each: a bullet with a bold label, a row of a table, or a heading with a line below.",
    }),
  },
  *check({ handbook, agreements }, messages) {
    for (const page of handbook.pages) {
      if (!isInForce(page)) continue;
      const agreement = agreements.get(page);
      const stated = new Map(agreement?.clauses.map((clause) => [clause.name, clause]));
      // An end in the frontmatter is an end.
      const wanted = coreClauses.filter((name) => name !== "sunset" || page.fields.sunset === undefined);
      const absent = wanted.filter((name) => !stated.has(name));
      const empty = wanted.filter((name) => isEmpty(stated.get(name)?.text));
      if (absent.length + empty.length === 0) continue;
      yield {
        file: page.path,
        place: placeOfGap(page, agreement, empty[0]),
        ...messages.missing(absent.map(wordOfClause), empty.map(wordOfClause)),
      };
    }
  },
});

function isEmpty(text: string | undefined): boolean {
  return text !== undefined && isVague(text);
}

function placeOfGap(page: ContractPage, agreement: Agreement | undefined, empty: ClauseName | undefined) {
  const clause = agreement?.clauses.find(({ name }) => name === empty);
  return clause ? placeOfSpan(page, clause.labelSpan) : placeOfField(page, ["title"]);
}

function say(absent: readonly string[], empty: readonly string[]): string {
  const none =
    absent.length === 0 ? "" : `has no ${absent.length === 1 ? "clause" : "clauses"} on ${listWords(absent)}`;
  if (empty.length === 0) return `This contract ${none}.`;
  const [clauses, says] = empty.length === 1 ? ["clause", "says"] : ["clauses", "say"];
  const silent = `${clauses} on ${joinNames(empty)} ${says} nothing`;
  return none === "" ? `This contract's ${silent}.` : `This contract ${none}, and its ${silent}.`;
}
