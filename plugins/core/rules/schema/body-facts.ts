import type { LabelledFact, Span } from "../../document/document.ts";
import { isCivilDate } from "../../freshness/civil-date.ts";
import type { Page } from "../../handbook/page.ts";
import type { Agreement } from "../../promise/agreement.ts";
import type { Settings } from "../../schema/settings.ts";
import { english } from "../../vocabulary/english.ts";
import { readBodyParties } from "./body-parties.ts";

/** A fact that stands in the frontmatter and, differently, in the body. */
export interface Disagreement {
  field: "owner" | "last_reviewed" | "sunset" | "parties";
  /** What the body says, and where. */
  body: string;
  span: Span;
  frontmatter: string;
}

const words = english.facts;

/** Finds the facts that a page's body states otherwise than its frontmatter. What cannot be compared is none. */
export function findDisagreements(page: Page, agreement: Agreement | undefined, settings: Settings): Disagreement[] {
  const isStated = (field: Disagreement["field"]): boolean =>
    page.keys.has(field) && !page.faults.some(({ path }) => path[0] === field);
  const facts = page.document.facts.flatMap((fact) => compare(page, fact, settings));
  return [...facts, ...compareEnd(page, agreement)].filter(({ field }) => isStated(field));
}

function compare(page: Page, fact: LabelledFact, settings: Settings): Disagreement[] {
  // A table in a guide explains fields more often than it states them.
  if (fact.layout !== "label" && page.kind === "guide") return [];
  const { span, value } = fact;
  const label = fact.label.toLowerCase();
  if (isOneOf(label, words.owner)) {
    const body = /^@[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?/.exec(value)?.[0];
    const owners = page.owners.map((owner) => owner.toLowerCase());
    if (body === undefined || owners.includes(body.toLowerCase())) return [];
    return [{ field: "owner", body, span, frontmatter: page.owners[0] ?? "" }];
  }
  if (isOneOf(label, words.last_reviewed)) {
    const body = /^\d{4}-\d{2}-\d{2}(?![\w-])/.exec(value)?.[0];
    const frontmatter = page.fields.last_reviewed ?? "";
    return body === undefined || !isCivilDate(body) || body === frontmatter
      ? []
      : [{ field: "last_reviewed", body, span, frontmatter }];
  }
  if (page.kind !== "contract" || !isOneOf(label, words.parties)) return [];
  const parties = readBodyParties(fact, page.fields.parties ?? [], settings);
  return parties ? [{ field: "parties", span, ...parties }] : [];
}

// Of several dates, one may be the end and another the day on which it is talked about.
function compareEnd(page: Page, agreement: Agreement | undefined): Disagreement[] {
  const frontmatter = page.kind === "contract" ? page.fields.sunset : undefined;
  const clause = agreement?.clauses.find(({ name }) => name === "sunset");
  const ends = (clause?.ends ?? []).flatMap(({ on, start, end }) => (on === undefined ? [] : [{ on, start, end }]));
  const [first] = ends;
  if (frontmatter === undefined || !first || ends.some(({ on }) => on === frontmatter)) return [];
  return [{ field: "sunset", body: first.on, span: first, frontmatter }];
}

function isOneOf(label: string, known: readonly string[]): boolean {
  return known.includes(label);
}
