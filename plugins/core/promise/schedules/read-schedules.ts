import type { ClauseCell, ClauseItem, ClauseSource } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { Schedule } from "../agreement.ts";
import { placeIn } from "../promises/read-promises.ts";
import { readScheduleFragment, readScheduleText } from "./read-schedule-text.ts";
import { finishDraft, type ScheduleDraft } from "./schedule-draft.ts";

/** Reads when people meet, in the order of the text. A row of a table is one meeting; text that cannot be read gives nothing. */
export function readSchedules(source: ClauseSource): Schedule[] {
  return source.parts.flatMap((part) => {
    if (part.type === "text") return readText(part);
    if (part.type === "list") return part.items.flatMap(readItem);
    return part.rows.flatMap(readRow);
  });
}

function readText(part: Span & { text: string }): Schedule[] {
  return readScheduleText(part.text).flatMap((draft) =>
    place(draft, placeIn(part, draft.start, draft.end - draft.start)),
  );
}

function readItem(item: ClauseItem): Schedule[] {
  const { label, text } = item;
  if (label === undefined) return readText(item);
  return readScheduleText(`${label}: ${text}`).flatMap((draft) => place(draft, item));
}

function place(draft: ScheduleDraft, { start, end }: Span): Schedule[] {
  return finishDraft(draft).map((schedule) => ({ ...schedule, start, end }));
}

/** A row says its period in one cell; cells with nothing but an hour, a day or a length add to it. */
function readRow(cells: readonly ClauseCell[]): Schedule[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return [];
  const fragments = cells.map(({ text }) => readScheduleFragment(text));
  const said = cells.map(({ text }) => readScheduleText(text));
  const main = said.findIndex((drafts) => drafts.length > 0);
  const drafts = said[main] ?? [];
  const [draft] = drafts;
  if (!draft) return [];
  const others = fragments.filter((fragment, index) => fragment !== undefined && index !== main);
  const whole =
    drafts.length > 1
      ? drafts
      : [others.reduce<ScheduleDraft>((joined, other) => (other ? join(joined, other) : joined), draft)];
  return whole.flatMap((each) => place(each, { start: first.start, end: last.end }));
}

/** What one cell leaves open another one may say. */
function join(draft: ScheduleDraft, other: ScheduleDraft): ScheduleDraft {
  const isDayOpen = draft.weekdays.length === 0 && draft.nths.length === 0 && draft.monthDays.length === 0;
  const days = isDayOpen ? { weekdays: other.weekdays, nths: other.nths, monthDays: other.monthDays } : {};
  const isTimeOpen = draft.times.length === 0 && !draft.isVague;
  const times = isTimeOpen ? { times: other.times, timeZone: other.timeZone } : {};
  return { ...draft, ...days, ...times, isLost: draft.isLost || other.isLost, minutes: draft.minutes ?? other.minutes };
}
