import type { ClauseSource } from "../../document/clause.ts";
import { english } from "../../vocabulary/english.ts";
import type { Risk } from "../agreement.ts";
import { buildTableReader, tablesOf } from "../text/table-columns.ts";

const { columns } = english.labels;
const readRows = buildTableReader(
  [
    ["risk", columns.risk],
    ["trigger", columns.trigger],
    ["mitigation", columns.mitigation],
    ["owner", columns.owner],
    ["level", columns.level],
  ],
  (has) => has("risk") && (has("mitigation") || has("trigger") || has("level")),
);

/** The risks that tables of the clauses list, known by their columns: a risk, and its trigger, mitigation or level. */
export function readRisks(sources: readonly ClauseSource[]): Risk[] {
  return tablesOf(sources)
    .flatMap(readRows)
    .flatMap(({ text, start, end }): Risk[] => {
      const named = text("risk");
      if (named === undefined) return [];
      const [triggered, mitigated] = [text("trigger"), text("mitigation")];
      return [
        {
          risk: named,
          trigger: triggered,
          mitigation: mitigated,
          owner: text("owner"),
          level: text("level"),
          start,
          end,
        },
      ];
    });
}
