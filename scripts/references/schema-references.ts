import { rules } from "../../plugins/core/rules/registry.ts";
import { buildSchemas } from "../../plugins/core/schema/frontmatter.ts";
import { kinds, type Kind } from "../../plugins/core/schema/kind.ts";
import { settingsSchema } from "../../plugins/core/schema/settings.ts";
import { describeFields, type FieldRow } from "./describe-fields.ts";
import { renderCode, renderSentence, renderTable } from "./markdown-table.ts";

/** Every key of `handshake.json`. */
export function renderSettings(): string {
  const rows = describeFields(settingsSchema)
    .map((row) => [renderCode(row.name), sayField(row)])
    .filter(([, said]) => said !== "");
  return renderTable(["Key", "What it does"], rows);
}

function sayField({ says, takes, standsIn }: FieldRow): string {
  const isExample = /^[{[]/.test(takes);
  const form =
    takes === "" || takes === "text" ? "" : `${isExample ? "For example" : "Takes"} ${renderSentence(takes)}`;
  const otherwise = isNothing(standsIn) ? "" : `${renderCode(showValue(standsIn))} unless set`;
  const rest = [form, otherwise].filter((part) => part !== "").join("; ");
  return [renderSentence(says), rest === "" ? "" : `${rest}.`].filter((part) => part !== "").join(" ");
}

function showValue(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value).replace(/[{,:]/g, "$& ").replace("}", " }") : String(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

/** The fields of every kind of page: first those that all share, then what each adds or asks for. */
export function renderFrontmatter(): string {
  const schemas = buildSchemas();
  const common = describeFields(schemas.guide);
  const sections = kinds.flatMap((kind) =>
    kind === "guide" ? [] : [renderKind(kind, describeFields(schemas[kind]), common)],
  );
  return [`### Every page\n\n${renderFields(common)}`, ...sections].join("\n\n");
}

const plural: Record<Kind, string> = {
  contract: "Contracts",
  decision: "Decisions",
  answer: "Answers",
  state: "States",
  stream: "Streams",
  guide: "Guides",
};

function renderKind(kind: Kind, fields: readonly FieldRow[], common: readonly FieldRow[]): string {
  const own = fields.filter(({ name, isRequired }) => isRequired || !common.some((field) => field.name === name));
  const inside = new Set(common.map(({ name }) => name));
  return `### ${plural[kind]}\n\n${renderFields(own.filter(({ name }) => !name.includes(".") || !inside.has(name)))}`;
}

function renderFields(fields: readonly FieldRow[]): string {
  const rows = fields.map((row) => [`${renderCode(row.name)}${row.isRequired ? " (required)" : ""}`, sayField(row)]);
  return renderTable(["Field", "What it says"], rows);
}

/** Every rule, with its page. */
export function renderRules(): string {
  const rows = rules.map(({ id, severity, summary }) => [
    `[${id}](./rules/${id}.md)`,
    severity,
    renderSentence(summary),
  ]);
  return renderTable(["Rule", "Default", "It says"], rows);
}
