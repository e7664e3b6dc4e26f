import type { ClauseList, ClauseSource, ClauseText } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import { english } from "../../vocabulary/english.ts";
import { acts, type Act, type Promise } from "../agreement.ts";
import { readPromiseTable } from "./read-promise-table.ts";
import { readSentence } from "./read-sentence.ts";
import type { SaidPromise } from "./said-promise.ts";
import { splitSentences } from "./sentences.ts";

const actByClause = new Map<string, string>(Object.entries(english.promises.actOfClause));

/** What a clause promises, in the order of its text; what cannot be read is no promise. */
export function readPromises(source: ClauseSource): Promise[] {
  const act = acts.find((each) => each === actByClause.get(source.name)) ?? "do";
  return source.parts.flatMap((part) => {
    if (part.type === "text") return readText(part, act, undefined);
    return part.type === "table" ? readPromiseTable(part, act) : readList(part, act);
  });
}

function readList({ items }: ClauseList, act: Act): Promise[] {
  return items.flatMap((item) => readText(item, act, item.label));
}

function readText(part: Span & Pick<ClauseText, "text">, act: Act, label: string | undefined): Promise[] {
  const found: Promise[] = [];
  let before: SaidPromise | undefined;
  const when = label === "" ? undefined : label;
  for (const sentence of splitSentences(part.text)) {
    const { promises, backup } = readSentence(sentence, { act, when, before });
    before?.backup.push(...backup);
    const [only] = promises;
    if (before && only && promises.length === 1 && isOnlyTime(only, before)) {
      before.within = only.within;
      continue;
    }
    const place = placeIn(part, sentence.start, sentence.text.length);
    const placed = promises.map((promise) => ({ ...promise, ...place }));
    found.push(...placed);
    before = placed.at(-1) ?? before;
  }
  return found;
}

/** “Within 48h.” behind a sentence that says who, and not how soon. */
function isOnlyTime({ act, who, what, when }: SaidPromise, before: SaidPromise): boolean {
  return who.length === 0 && !what && !when && act === before.act && before.who.length > 0 && !before.within;
}

/** Where a stretch of a part's text stands; the part itself, where marks that its text does not show move the places. */
export function placeIn({ text, start, end }: Span & { text: string }, from: number, length: number): Span {
  return text.length === end - start ? { start: start + from, end: start + from + length } : { start, end };
}
