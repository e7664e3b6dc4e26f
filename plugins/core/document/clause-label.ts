import { english } from "../vocabulary/english.ts";
import { clauseNames, coreClauses, type ClauseName } from "./clause.ts";
import { remember } from "./remember.ts";

/** A clause that a label names. */
export interface NamedClause {
  name: ClauseName;
  /** The words of the label that name it, as written. */
  written: string;
  /** The label is the clause's own name, or a synonym that means nothing else. */
  sure: boolean;
  /** Ordinary pages use these words too: they name a clause only beside another that is beyond doubt. */
  needsCompany: boolean;
}

interface Forms {
  names: readonly string[];
  beside: readonly string[];
  common?: boolean;
}

const words = english.labels;
const forms: Readonly<Record<ClauseName, Forms>> = words.clauses;
const core: ReadonlySet<ClauseName> = new Set(coreClauses);
const before: ReadonlySet<string> = new Set(words.before);
const behind: ReadonlySet<string> = new Set(words.behind);

const byPhrase = new Map<string, Omit<NamedClause, "written">>();
// Every word that names hold; a label without one names nothing.
const telling = new Set<string>();
for (const name of clauseNames) {
  const { names, beside, common = false } = forms[name];
  for (const phrase of beside) byPhrase.set(phrase, { name, sure: false, needsCompany: true });
  for (const phrase of names) byPhrase.set(phrase, { name, sure: true, needsCompany: common });
  for (const phrase of [...beside, ...names]) for (const word of phrase.split(" ")) telling.add(word);
}

// Longer ones are sentences.
const longestLabel = 80;
const join = new RegExp(
  String.raw`\s*[+&/,]\s*(?:(?:${words.joins.join("|")})\s)?|\s(?:${words.joins.join("|")})\s`,
  "iu",
);
const aside = /\s*\([^()]*\)\s*$/;
const subtitle = /:\s|\s[—–-]\s/;

/**
 * The clauses that a label or a heading names: none, mostly; one; or several where it joins them (`SLA + escalation`).
 * Case, plurals, numbers and signs around the words do not count.
 */
export function namesInLabel(label: string): readonly NamedClause[] {
  return label.length > longestLabel || label.length < 3 ? [] : readLabel(label);
}

const readLabel = remember((label): readonly NamedClause[] => {
  const known = find(label.toLowerCase(), byPhrase);
  if (known) return [{ ...known, written: label }];
  if (!normalWords(label).some((word) => isTelling(word))) return [];
  const bare = label.replace(aside, "").trim();
  const whole = lookUp(bare);
  if (whole) return [whole];
  const cut = subtitle.exec(bare);
  if (cut) return namesInLabel(bare.slice(0, cut.index)).filter(({ sure }) => sure);
  const parts = bare.split(join);
  if (parts.length < 2) return [];
  const found = parts.map(lookUp);
  const named = found.filter((entry) => entry !== undefined);
  // `Cadence and shared artefacts` is about cadence; `Why and where` is about nothing that is known.
  if (named.length < found.length && !found[0]?.sure) return [];
  return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
});

/** True where a label names a core clause by its own name. */
export function isCoreName({ name, sure }: NamedClause): boolean {
  return sure && core.has(name);
}

function lookUp(phrase: string): NamedClause | undefined {
  const parts = normalWords(phrase);
  while (parts.length > 1 && before.has(parts[0] ?? "")) parts.shift();
  while (parts.length > 1 && behind.has(parts.at(-1) ?? "")) parts.pop();
  const found = find(parts.join(" "), byPhrase);
  return found && { ...found, written: phrase.replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, "") };
}

function normalWords(phrase: string): string[] {
  return phrase.toLowerCase().match(/\p{L}[\p{L}\p{N}’']*/gu) ?? [];
}

function isTelling(word: string): boolean {
  return (
    telling.has(word) ||
    words.plural.some((ending) => word.endsWith(ending) && telling.has(word.slice(0, -ending.length)))
  );
}

function find<T>(phrase: string, among: ReadonlyMap<string, T>): T | undefined {
  const exact = among.get(phrase);
  if (exact !== undefined) return exact;
  for (const ending of words.plural) {
    const singular = phrase.endsWith(ending) ? among.get(phrase.slice(0, -ending.length)) : undefined;
    if (singular !== undefined) return singular;
  }
  return undefined;
}

/** The words by which a column's header may be known: its own, and those in the singular. None for a sentence. */
export function columnKeys(header: string): readonly string[] {
  return header.length > longestLabel ? [] : readHeader(header);
}

const readHeader = remember((header): readonly string[] => {
  const phrase = normalWords(header.replace(aside, "")).join(" ");
  const singulars = words.plural.flatMap((ending) =>
    phrase.endsWith(ending) ? [phrase.slice(0, -ending.length)] : [],
  );
  return [phrase, ...singulars];
});

/** Makes the test whether a column's header is one of these words, in singular or plural. */
export function columnNamed(headers: readonly string[]): (header: string) => boolean {
  const known = new Set(headers);
  return (header) => columnKeys(header).some((key) => known.has(key));
}
