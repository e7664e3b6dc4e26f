import type { Span } from "../../document/document.ts";
import { remember } from "../../document/remember.ts";
import { diffClauses } from "./diff-clauses.ts";
import { diffFields } from "./diff-fields.ts";
import { diffParties } from "./diff-parties.ts";
import { plainWording } from "../text/plain-wording.ts";
import { sharedEnds } from "./shared-ends.ts";
import { stepOf, type Change, type Step } from "./steps.ts";
import type { Version } from "../receipts/version.ts";

/**
 * What changed in meaning from one version of a contract to another: parties, clauses in their order, fields, links, wording.
 * Empty where the two are the same to the letter; one step of formatting where they only look different. `moved` is what the
 * settings say under `changes`. The other way round each step is its opposite. Where nobody asks at which line other words begin,
 * `findLine` false saves the search.
 */
export function diff(
  before: Version,
  after: Version,
  moved: Readonly<Record<string, unknown>> = {},
  { findLine = true }: { findLine?: boolean } = {},
): Step[] {
  const changes = [
    ...diffParties(before.fields.parties, after.fields.parties),
    ...diffClauses(before, after),
    ...diffFields(before, after),
    ...diffWording(before, after, findLine),
  ];
  if (changes.length === 0 && before.text !== after.text)
    changes.push({ kind: "formatting", why: "The page says the same in another form." });
  return changes.map((change) => stepOf(change, moved));
}

/** What stands outside the clauses, in other words. */
function diffWording(before: Version, after: Version, findLine: boolean): Change[] {
  const [was, is] = [linesOutside(before), linesOutside(after)];
  const shared = sharedEnds(was, is, (line, other) => line.text === other.text);
  const [came, went] = [shared.rest(is), shared.rest(was)];
  if (wordingOf(went) === wordingOf(came)) return [];
  const change: Change = { kind: "wording", why: "The text around the clauses is in other words." };
  if (!findLine) return [change];
  const span = firstNew(came, was);
  return [{ ...change, place: span ? { side: "after", span } : { side: "before", span: firstNew(went, is) } }];
}

// A page is compared version by version, and most of its lines stay.
const wordingOfLine = remember(plainWording);

interface Line extends Span {
  text: string;
}

function linesOutside({ agreement, text, body }: Version): Line[] {
  const clauses = agreement.clauses.toSorted((one, other) => one.start - other.start);
  const lines: Line[] = [];
  let from = body.start;
  for (const { start, end, layout } of [...clauses, { start: body.end, end: body.end, layout: undefined }]) {
    for (const line of text.slice(from, Math.max(from, start)).split("\n")) {
      lines.push({ text: line, start: from, end: from + line.length });
      from += line.length + 1;
    }
    if (layout === "table") dropTableHead(lines);
    from = Math.max(from - 1, Math.min(end, body.end));
  }
  return lines;
}

// The header of a table of clauses is form, as a bullet's dash is.
function dropTableHead(lines: Line[]): void {
  while (lines.at(-1)?.text.trimStart().startsWith("|")) lines.pop();
}

function wordingOf(lines: readonly Line[]): string {
  return plainWording(lines.map(({ text }) => text).join("\n"));
}

/** The first line whose words are nowhere in the others. */
function firstNew(lines: readonly Line[], others: readonly Line[]): Span | undefined {
  const written = new Set(others.map(({ text }) => text));
  const candidates = lines.filter(({ text }) => !written.has(text));
  const known = new Set(candidates.length === 0 ? [] : others.map(({ text }) => wordingOfLine(text)));
  const line = candidates.find(({ text }) => !known.has(wordingOfLine(text)));
  return line && { start: line.start, end: line.end };
}
