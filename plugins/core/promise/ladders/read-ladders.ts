import type { ClauseItem, ClauseList, ClauseSource } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { Ladder } from "../agreement.ts";
import { readActingHop, readHop, type SaidHop } from "./ladder-hops.ts";
import { readLadderTable } from "./ladder-table.ts";
import { build, readLadderText, readOnlyHop, readShared } from "./ladder-text.ts";
import { hopOfColumn, stepColumns } from "./ladder-words.ts";
import { placeIn } from "../promises/read-promises.ts";
import { endsInRole, isRole } from "../people/role-phrases.ts";
import { readWindow } from "../window/window.ts";

/** The ladders of an escalation clause; a text that merely points somewhere is none. */
export function readLadders(source: ClauseSource): Ladder[] {
  const found = source.parts.flatMap((part) => {
    if (part.type === "table") return readLadderTable(part);
    return part.type === "list"
      ? readList(part)
      : readLadderText(part.text, (from, length) => placeIn(part, from, length));
  });
  if (found.length === 0) return readAlone(source);
  return found.map((ladder) => withShared(ladder, source));
}

function readAlone({ parts }: ClauseSource): Ladder[] {
  const [first] = parts;
  return first?.type === "text" ? readOnlyHop(first.text, (from, length) => placeIn(first, from, length)) : [];
}

/** Hops without a window have the one that another text of the clause gives to each. */
function withShared(ladder: Ladder, { parts }: ClauseSource): Ladder {
  if (ladder.hops.some(({ within }) => within)) return ladder;
  const texts = parts.filter((part) => part.type === "text");
  const shared = texts.map(({ text }) => readShared(text)).find((each) => each !== undefined);
  return shared ? { ...ladder, hops: ladder.hops.map((hop) => ({ ...hop, within: shared.window })) } : ladder;
}

function readList({ items, ordered, start, end }: ClauseList): Ladder[] {
  const inner = items.map((item) => readLadderText(item.text, (from, length) => placeIn(item, from, length)));
  if (inner.some((ladders) => ladders.length > 0)) {
    return inner.flatMap((ladders, index) =>
      ladders.map((ladder) => ({ ...ladder, when: ladder.when ?? items[index]?.label })),
    );
  }
  if (items.length < 2) return [];
  const steps = items.map((item) => ({ text: item.text, start: item.start, end: item.end, hop: readItem(item) }));
  const isOrdered = ordered || steps.every(({ hop }) => hop && (hop.within || hop.who.every(endsInRole)));
  const whole: Span = { start, end };
  return isOrdered
    ? build(steps, undefined, undefined, (from, length) => ({ start: from, end: from + length }), whole)
    : [];
}

/** A step of a list; its label is its number, its window, or who. */
function readItem({ label, text }: ClauseItem): SaidHop | undefined {
  const said = text.split(/\.\s/u, 1)[0] ?? "";
  const plain = label?.trim() ?? "";
  const isNumber =
    plain === "" ||
    hopOfColumn(plain.toLowerCase()) >= 0 ||
    stepColumns.has(plain.toLowerCase().replace(/\s*\d+$/u, ""));
  if (isNumber) return readActingHop(said) ?? readHop(said);
  const window = readWindow(plain);
  if (window) return readHop(`${said} (${plain})`);
  return isRole(plain) ? (readHop(`${plain}, ${said}`) ?? readHop(plain)) : undefined;
}
