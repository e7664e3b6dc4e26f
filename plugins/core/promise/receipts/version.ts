import type { Span } from "../../document/document.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Page } from "../../handbook/page.ts";
import { referenceFields } from "../../schema/frontmatter.ts";
import type { Agreement } from "../agreement.ts";
import { fingerprint } from "./fingerprint.ts";

/** A party as the frontmatter states it. */
export interface VersionParty {
  team: string;
  owner: string;
  backup?: string | undefined;
  role?: string | undefined;
  accepted?: unknown;
}

/** What is compared of a page's frontmatter. */
export interface VersionFields {
  parties: readonly VersionParty[];
  /** Handles, the accountable one first. */
  owner: readonly string[];
  sunset: CivilDate | undefined;
  /** Page references by field. */
  references: Readonly<Record<string, readonly string[]>>;
  /** `last_reviewed` and `review`. */
  receipt: unknown;
  /** All other fields by name, as validated. */
  other: Readonly<Record<string, unknown>>;
}

/** One version of a contract: what two of them are compared by. */
export interface Version {
  fields: VersionFields;
  agreement: Agreement;
  /** The whole file, in which the spans of the agreement count. */
  text: string;
  /** Where the body begins in it. */
  body: Span;
  /** Destinations of the links of the body. */
  links: readonly string[];
}

/** The version that a page holds; `agreement` is what was read from its clauses. Only a contract has parties and an end. */
export function versionOf(page: Page, agreement: Agreement): Version {
  const { document } = page;
  const all: Readonly<Record<string, unknown>> = page.fields;
  const { parties: _, owner: __, sunset: ___, last_reviewed, review, ...rest } = all;
  const owner = page.fields.owner ?? [];
  const parties = page.kind === "contract" ? (page.fields.parties ?? []) : [];
  const sunset = page.kind === "contract" ? page.fields.sunset : undefined;
  const references: Record<string, readonly string[]> = {};
  const other: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(rest)) {
    if (isReferenceField(field)) references[field] = listOf(value);
    else other[field] = value;
  }
  return {
    fields: { parties, owner, sunset, references, receipt: { last_reviewed, review }, other },
    agreement,
    text: document.text,
    body: { start: document.frontmatter.bodyStart, end: document.text.length },
    links: document.links.map(({ url }) => url),
  };
}

/** The fingerprint of a version; worked out once. */
export function fingerprintOf(version: Version): string {
  const { fields, agreement } = version;
  const print = fingerprints.get(version) ?? fingerprint(fields.parties, agreement, fields.sunset);
  fingerprints.set(version, print);
  return print;
}

const fingerprints = new WeakMap<Version, string>();

function isReferenceField(field: string): boolean {
  return referenceFields.some((known) => known === field);
}

function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === "string");
}
