import type { FilterCounts } from "@pagefind/component-ui";
import type { Freshness } from "../../../core/freshness/verdict.ts";
import type { JudgeFreshness } from "./judge-freshness.ts";
import type { Narrowing } from "./pagefind.ts";
import type { Query } from "./query.ts";
import type { AskedStanding } from "./read-words.ts";
import { readStanding } from "../standing-line.ts";

/** What the index can be narrowed by, and how its lines are judged on the day of the search. */
export interface Narrowable {
  known: FilterCounts;
  judge: JudgeFreshness;
  today: string;
}

const judged: Partial<Record<AskedStanding, readonly Freshness[]>> = {
  stale: ["stale", "overdue"],
  overdue: ["overdue"],
  "due-soon": ["due-soon"],
};
const statuses: Partial<Record<AskedStanding, readonly string[]>> = {
  stale: ["stale"],
  retired: ["archived", "superseded"],
  draft: ["draft", "pilot"],
};

/** The filters of a query as the index knows them: freshness is every trust line that is judged so today. */
export function narrowTo({ filters }: Query, place: Narrowable): Narrowing {
  const { freshness, ...others } = filters;
  const plain = Object.entries(others).map(([name, value]): [string, string[]] => [name, [value]]);
  return {
    ...Object.fromEntries(plain),
    // What a contract promises is a part of it.
    ...(filters.kind === "contract" && { kind: { any: ["contract", "promise"] } }),
    // Where no line is judged so, one that no page has keeps everything out.
    ...(freshness !== undefined && { trust: { any: orNone(linesJudged([freshness], place)) } }),
  };
}

/** Everything that stands, on the day of the search, as a word asks for. */
export function standingAs(asked: AskedStanding, place: Narrowable): Narrowing[] {
  const standings = Object.keys(place.known["standing"] ?? {});
  return [
    { trust: linesJudged(judged[asked] ?? [], place) },
    { status: statuses[asked] ?? [] },
    { standing: standings.filter((line) => readStanding(line, place.today) === asked) },
  ].flatMap((each) => Object.entries(each).flatMap(([name, any]) => (any.length === 0 ? [] : [{ [name]: { any } }])));
}

function linesJudged(wanted: readonly string[], { known, judge }: Narrowable): string[] {
  return Object.keys(known["trust"] ?? {}).filter((line) => wanted.includes(judge(line)));
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ["none"];
}
