import type { LabelledFact } from "../../document/document.ts";
import { foldRole } from "../../promise/people/roles.ts";
import { joinNames } from "../../promise/diff/steps.ts";
import type { Settings } from "../../schema/settings.ts";
import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";

const between = new RegExp(`\\s+${oneOf(english.facts.between)}\\s+|[,;&+·↔⇄→]|<?->|\\s[–—-]\\s`, "i");
const behindName = /\s*(?:[(:,–—]|\s-\s)/;
const mostWords = 5;

/** What a body and a frontmatter say of who the parties are, where they name other teams; undefined where it cannot be told. */
export function readBodyParties(
  { value, layout }: LabelledFact,
  parties: readonly { team: string }[],
  { teams }: Settings,
): { body: string; frontmatter: string } | undefined {
  const isList = layout === "heading" && value.includes("; ");
  const parts = isList
    ? value.split("; ").map((item) => item.split(behindName)[0] ?? "")
    : outsideBrackets(value).split(between);
  const named = parts.map((name) => name.trim().replace(/\.$/, "")).filter((name) => name !== "");
  if (named.length < 2 || parties.length === 0 || named.some((name) => name.split(/\s+/).length > mostWords))
    return undefined;
  const known = parties.map(({ team }) => [team, teams[team]?.name ?? team].map(wordsOf));
  const isNamed = (name: string): boolean => known.some((names) => names.some((one) => alike(one, wordsOf(name))));
  const isThere = (names: readonly string[][]): boolean =>
    named.some((name) => names.some((one) => alike(one, wordsOf(name))));
  if (named.every(isNamed) && known.every(isThere)) return undefined;
  return { body: joinNames(named), frontmatter: joinNames(parties.map(({ team }) => team)) };
}

function outsideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, " ");
}

// `@harbour/desk`, “Desk” and “the Desk team” are one team.
function wordsOf(name: string): string[] {
  const folded = foldRole(name.startsWith("@") ? name.slice(name.lastIndexOf("/") + 1) : name);
  return folded.split(/[\s_-]+/).filter((word) => word !== "");
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less.length > 0 && less.every((word) => more.includes(word));
}
