import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { clauseNames } from "../../plugins/core/document/clause.ts";
import { grammarForms, type GrammarForm } from "../../plugins/core/promise/grammar-forms.ts";
import { formsOfTimes } from "../../plugins/core/promise/grammar-of-times.ts";
import {
  bindingSteps,
  changeLevels,
  looseSteps,
  type StepMeaning,
} from "../../plugins/core/promise/diff/step-kinds.ts";
import { english } from "../../plugins/core/vocabulary/english.ts";
import { renderCode, renderSentence, renderTable } from "./markdown-table.ts";

const groups: Record<GrammarForm["group"], string> = {
  window: "Windows",
  promise: "Promises",
  ladder: "Ladders",
  schedule: "Schedules",
  target: "Targets",
  end: "Ends",
};

/** Every form the grammar reads, group by group, with an example and what is read of it. */
export function renderGrammar(): string {
  const byGroup = Object.groupBy([...grammarForms, ...formsOfTimes], ({ group }) => group);
  return Object.entries(groups)
    .flatMap(([group, title]) => {
      const forms = byGroup[group as GrammarForm["group"]];
      return forms ? [`### ${title}\n\n${renderForms(forms)}`] : [];
    })
    .join("\n\n");
}

function renderForms(forms: readonly GrammarForm[]): string {
  const rows = forms.map(({ form, example, reading }) => [renderSentence(form), renderLines(example), reading]);
  return renderTable(["Form", "For example", "Is read as"], rows.map(withPlainReading));
}

function withPlainReading([form = "", example = "", reading = ""]: readonly string[]): string[] {
  return [form, example, reading.split(" · ").map(renderCode).join(", ")];
}

// A table's cell holds no line breaks of its own.
function renderLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(renderCode)
    .join("<br>");
}

/** The names of every clause: those that hold wherever they stand, and those that hold beside another clause. */
export function renderClauses(): string {
  const { clauses } = english.labels;
  const rows = clauseNames.map((name) => {
    const forms: { names: readonly string[]; beside: readonly string[]; common?: boolean } = clauses[name];
    const [sure, beside] = forms.common ? [[], [...forms.names, ...forms.beside]] : [forms.names, forms.beside];
    return [renderCode(name), sure.join(", "), beside.join(", ")];
  });
  return renderTable(["Clause", "Named by", "Beside another clause also by"], rows);
}

/** What the columns of tables may be called. */
export function renderColumns(): string {
  const { columns } = english.labels;
  const { promiseColumns: promise, ladders } = english;
  const rows: [string, string, readonly string[]][] = [
    ["Clauses, a row each", "the clause", columns.piece],
    ["", "what it commits to", columns.commitment],
    ["", "what belongs to it", columns.beside],
    ["Promises", "when: a severity", promise.severity],
    ["", "when: a case", promise.when],
    ["", "what", promise.what],
    ["", "what is done", promise.action],
    ["", "who", promise.who],
    ["", "backup", promise.backup],
    ["", "within", promise.within],
    ["", "times that are no promise", promise.never],
    ["A ladder", "the step", ladders.columns.step],
    ["", "who", ladders.columns.who],
    ["Risks", "the risk", columns.risk],
    ["", "what it is known by", columns.trigger],
    ["", "what is done", columns.mitigation],
    ["", "who", columns.owner],
    ["", "how much", columns.level],
    ["Follow-ups", "what", columns.what],
    ["", "by when", columns.due],
    ["", "whether it is done", columns.done],
  ];
  const cells = rows.map(([table, column, names]) => [table, column, names.filter((name) => name !== "").join(", ")]);
  return renderTable(["Table", "Column", "Called"], cells);
}

/** Every kind of step with its level: first those that make another version, then the others. */
export function renderSteps(): string {
  return [
    `### Steps that make another version\n\n${renderKinds(bindingSteps)}`,
    `### Steps that leave the version as it is\n\n${renderKinds(looseSteps)}`,
  ].join("\n\n");
}

function renderKinds(kinds: Readonly<Record<string, StepMeaning>>): string {
  const rank = ({ level }: StepMeaning): number => changeLevels.indexOf(level);
  const rows = Object.entries(kinds)
    .sort(([, one], [, other]) => rank(one) - rank(other))
    .map(([kind, { level, says }]) => [renderCode(kind), level, renderSentence(says)]);
  return renderTable(["Step", "Level", "What happened"], rows);
}

const folder = fileURLToPath(new URL("../../plugins/templates/contracts/", import.meta.url));

/** Every template of a contract, in full, by its name. */
export const templateParts: Readonly<Record<string, () => string>> = Object.fromEntries(
  globSync("*.md", { cwd: folder })
    .sort()
    .map((file) => [
      basename(file, ".md"),
      () => `\`\`\`\`md\n${readFileSync(folder + file, "utf8").trim()}\n\`\`\`\``,
    ]),
);
