import { compareText } from "../receipts/sort-by-json.ts";
import { diffHandles } from "./diff-handles.ts";
import { isSameValue, printedValue } from "../targets/printed-value.ts";
import type { Change } from "./steps.ts";
import type { Version, VersionFields } from "../receipts/version.ts";

/** The steps in the frontmatter besides parties and sunset, and in the links of the body. */
export function diffFields(before: Version, after: Version): Change[] {
  const [was, is] = [before.fields, after.fields];
  return [
    ...diffHandles(was.owner, is.owner, "owns the page", { side: "after", field: ["owner"] }, { variant: "page" }),
    ...diffReferences(was, is),
    ...diffLinks(before.links, after.links, undefined),
    ...diffReceipt(was, is),
    ...diffOther(was, is),
  ];
}

function diffReferences(before: VersionFields, after: VersionFields): Change[] {
  const fields = namesIn(before.references, after.references);
  return fields.flatMap((field) => diffLinks(before.references[field] ?? [], after.references[field] ?? [], field));
}

function diffLinks(before: readonly string[], after: readonly string[], field: string | undefined): Change[] {
  const [was, is] = [new Set(before), new Set(after)];
  const where = field === undefined ? "" : ` under ${field}`;
  const at = field === undefined ? undefined : [field];
  return [
    ...[...was]
      .filter((url) => !is.has(url))
      .map((url): Change => {
        return {
          kind: "link-removed",
          why: `The link to ${url}${where} is gone.`,
          before: url,
          place: { side: "before", field: at },
        };
      }),
    ...[...is]
      .filter((url) => !was.has(url))
      .map((url): Change => {
        return {
          kind: "link-added",
          why: `A link to ${url}${where} is new.`,
          after: url,
          place: { side: "after", field: at },
        };
      }),
  ];
}

function diffReceipt({ receipt: before }: VersionFields, { receipt: after }: VersionFields): Change[] {
  if (isSameValue(before, after)) return [];
  const texts = { before: printedValue(before), after: printedValue(after) };
  return [
    {
      kind: "receipt-changed",
      why: "What is written about the last review is another.",
      ...texts,
      place: { side: "after", field: ["last_reviewed"] },
    },
  ];
}

function diffOther({ other: before }: VersionFields, { other: after }: VersionFields): Change[] {
  return namesIn(before, after).flatMap((field): Change[] => {
    const [was, is] = [before[field], after[field]];
    if (isSameValue(was, is)) return [];
    const side = is === undefined ? "before" : "after";
    const texts = { before: textOf(field, was), after: textOf(field, is) };
    return [
      { kind: "metadata-changed", why: `The field ${field} is another.`, ...texts, place: { side, field: [field] } },
    ];
  });
}

function textOf(field: string, value: unknown): string | undefined {
  return value === undefined ? undefined : `${field}: ${printedValue(value)}`;
}

function namesIn(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
}
