import type { Handbook } from "../handbook/handbook.ts";
import { readHeadings } from "../handbook/headed-records.ts";
import type { HandbookRecord, Page } from "../handbook/page.ts";
import { readRows } from "../handbook/table-records.ts";
import { english } from "../vocabulary/english.ts";

type RecordKind = HandbookRecord["kind"];

/** Pages that hold many records, by the kind of those, and what was passed over. */
export interface SharedPages {
  records: Partial<Record<RecordKind, string[]>>;
  notes: string[];
}

const words = english.adoption;
const shareable = ["state", "answer", "decision"] as const;

/** Finds the pages that hold many states, answers or decisions: a table whose header names them, or a heading for each. */
export function findRecords({ pages }: Handbook): SharedPages {
  const found: SharedPages = { records: {}, notes: [] };
  for (const kind of shareable) {
    const holding = pages
      .map((page) => ({ page, titles: titlesOn(page, kind) }))
      .filter(({ titles }) => titles.length > 1)
      .sort((one, other) => rank(one.page, kind) - rank(other.page, kind));
    const taken = new Map<string, string>();
    for (const { page, titles } of holding) {
      const twin = titles.map((title) => taken.get(title.toLowerCase())).find((path) => path !== undefined);
      if (twin !== undefined) {
        found.notes.push(
          `${page.path} holds the ${kind} records of ${twin} once more; one page should be the one that counts.`,
        );
        continue;
      }
      for (const title of titles) taken.set(title.toLowerCase(), page.path);
      (found.records[kind] ??= []).push(page.path);
    }
    found.records[kind]?.sort();
  }
  return found;
}

function titlesOn(page: Page, kind: (typeof shareable)[number]): string[] {
  const outline = page.document.outline;
  if (!outline || page.unreadable || page.keys.has("parties")) return [];
  const rows = readRows(page, outline, kind).filter(({ pieces }) => isWhole(kind, pieces));
  if (rows.length > 1) return rows.map(({ title }) => title);
  const headed = readHeadings(page, outline, kind).filter(({ pieces }) => kind === "answer" || isWhole(kind, pieces));
  return kind !== "answer" || asks(page, headed.length) ? headed.map(({ title }) => title) : [];
}

function isWhole(kind: RecordKind, { entry, exit, frame, decide, answer }: HandbookRecord["pieces"]): boolean {
  if (kind === "state") return entry !== undefined && exit !== undefined;
  return kind === "answer" ? answer !== undefined : frame !== undefined && decide !== undefined;
}

// A heading that is a question is common in prose; a page of answers has little else.
function asks({ path, document: { headings }, kind }: Page, answers: number): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (kind === "answer" || words.questionPages.some((word) => new RegExp(`^${word}\\b`).test(name))) return answers > 1;
  const sections = headings.filter(({ depth }) => depth > 1).length;
  return answers > 3 && answers * 3 >= sections * 2;
}

function rank({ path }: Page, kind: RecordKind): number {
  if (kind !== "state") return 0;
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.mdx?$/i, "");
  const place = words.statePages.findIndex((name) => name === stem.toLowerCase());
  return place === -1 ? words.statePages.length : place;
}
