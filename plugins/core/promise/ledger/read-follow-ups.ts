import type { ClauseItem, ClauseSource } from "../../document/clause.ts";
import { english } from "../../vocabulary/english.ts";
import type { FollowUp } from "../agreement.ts";
import { dateIn, readTask } from "./read-task.ts";
import { buildTableReader, tablesOf } from "../text/table-columns.ts";

const { columns, done: doneWords } = english.labels;
const known = [
  ["what", columns.what],
  ["owner", columns.owner],
  ["due", columns.due],
  ["done", columns.done],
] as const;
// Elsewhere, who does what by when is a promise, unless a column says whether it is done.
const readRows = buildTableReader(known, (has) => has("what") && (has("due") || (has("owner") && has("done"))));
const readRowsElsewhere = buildTableReader(known, (has) => known.every(([column]) => has(column)));

const ticked = /^[✓✔☑✅🗸]|^\[x\]/iu;
const said: ReadonlySet<string> = new Set(doneWords);

/** The follow-ups that the clauses list: in tables with a column for what and one for the day, and as tasks or dated items of lists. */
export function readFollowUps(sources: readonly ClauseSource[]): FollowUp[] {
  const [listed, others] = [tablesOf(sources.filter(isList)), tablesOf(sources.filter((source) => !isList(source)))];
  const rows = [...listed.flatMap(readRows), ...others.flatMap(readRowsElsewhere)].flatMap(
    ({ text, start, end }): FollowUp[] => {
      const named = text("what");
      if (named === undefined) return [];
      return [
        { what: named, owner: text("owner"), due: dateIn(text("due") ?? ""), done: isDone(text("done")), start, end },
      ];
    },
  );
  const items = sources
    .filter(isList)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === "list" ? part.items.flatMap(readItem) : [])));
  return [...rows, ...items].sort((one, other) => one.start - other.start);
}

function isList({ name }: ClauseSource): boolean {
  return name === "follow-ups";
}

function readItem({ label, text, checked, start, end }: ClauseItem): FollowUp[] {
  const task = readTask(label === undefined ? text : `${label}: ${text}`);
  // A plain item is a remark, unless it says by when.
  if (task.what === "" || (checked === undefined && task.due === undefined)) return [];
  return [{ ...task, done: checked ?? false, start, end }];
}

function isDone(text: string | undefined): boolean {
  if (text === undefined) return false;
  return dateIn(text) !== undefined || ticked.test(text) || said.has(text.toLowerCase().split(/[^\p{L}]/u, 1)[0] ?? "");
}
