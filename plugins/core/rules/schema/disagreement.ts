import type { LabelledFact } from "../../document/document.ts";
import { isCivilDate } from "../../freshness/civil-date.ts";
import type { Page } from "../../handbook/page.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";

interface TwoHomes {
  label: RegExp;
  field: "owner" | "last_reviewed" | "sunset";
  /** What the body states, in the form of the field; undefined where it states nothing comparable. */
  read(value: string): string | undefined;
}

const handle = (value: string): string | undefined => /^@[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?/.exec(value)?.[0];
const date = (value: string): string | undefined => {
  const found = /^\d{4}-\d{2}-\d{2}(?![\w-])/.exec(value)?.[0];
  return found !== undefined && isCivilDate(found) ? found : undefined;
};

const facts: readonly TwoHomes[] = [
  { label: /^owner$/i, field: "owner", read: handle },
  { label: /^last (?:reviewed|confirmed|updated)$/i, field: "last_reviewed", read: date },
  { label: /^sunsets?(?: clause| date)?$/i, field: "sunset", read: date },
];

/** Reports a fact that frontmatter and body state differently. Frontmatter wins. */
export const schemaDisagreement = defineRule({
  id: "schema/disagreement",
  summary: "frontmatter and body state a fact differently",
  severity: "warn",
  messages: {
    differs: (field: string, body: string, frontmatter: string) => ({
      message: `The text says “${body}” where the frontmatter's “${field}” says “${frontmatter}”.`,
      help: "Make the two agree, or drop the one in the text; the frontmatter counts.",
    }),
  },
  *check({ handbook }, messages) {
    for (const page of handbook.pages) {
      // Where many records stand on one page, each has an owner and a date of its own.
      if (page.holds.length > 0) continue;
      for (const fact of page.document.facts) {
        const found = compare(page, fact);
        if (!found) continue;
        const { field, body, frontmatter } = found;
        const related = [{ file: page.path, message: "the frontmatter says it here", ...placeOfField(page, [field]) }];
        yield {
          file: page.path,
          place: placeOfSpan(page, fact.span),
          related,
          ...messages.differs(field, body, frontmatter),
        };
      }
    }
  },
});

function compare(
  page: Page,
  { label, value }: LabelledFact,
): { field: string; body: string; frontmatter: string } | undefined {
  const home = facts.find((candidate) => candidate.label.test(label));
  if (!home || !page.keys.has(home.field)) return undefined;
  const body = home.read(value);
  if (body === undefined) return undefined;
  const stated = stateField(page, home.field);
  return stated.length === 0 || stated.includes(body.toLowerCase())
    ? undefined
    : { field: home.field, body, frontmatter: stated[0] ?? "" };
}

function stateField(page: Page, field: TwoHomes["field"]): string[] {
  if (page.faults.some(({ path }) => path[0] === field)) return [];
  if (field === "owner") return page.owners.map((owner) => owner.toLowerCase());
  const value =
    field === "sunset" ? (page.kind === "contract" ? page.fields.sunset : undefined) : page.fields.last_reviewed;
  return value === undefined ? [] : [value];
}
