import type { Place } from "../../diagnostic/problem.ts";
import { plainForm } from "../../diagnostic/nearest.ts";
import { buildMatcher } from "../../handbook/globs.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { HandbookRecord, Page } from "../../handbook/page.ts";
import { kinds, type Kind } from "../../schema/kind.ts";

/** An entry of the settings' `records`. */
interface RecordsEntry {
  kind: Kind;
  glob: string;
  place: Place;
  /** The pages it names that can be read. */
  pages: Page[];
}

function entriesOf({ settings, settingsReading, pages }: Handbook): RecordsEntry[] {
  const readable = pages.filter(({ unreadable }) => unreadable === undefined);
  return kinds.flatMap((kind) =>
    (settings.records[kind] ?? []).map((glob, index) => {
      const place = settingsReading.placeOf(["records", kind, index]);
      return { kind, glob, place, pages: readable.filter(({ path }) => buildMatcher([glob])(path)) };
    }),
  );
}

/** The entries of `records` whose pages hold no record of the kind. */
export function findEmptyRecords(handbook: Handbook): RecordsEntry[] {
  const holds = (page: Page, kind: Kind): boolean => page.records.some((record) => record.kind === kind);
  return entriesOf(handbook).filter(({ kind, pages }) => pages.length > 0 && !pages.some((page) => holds(page, kind)));
}

/** Records of one kind that have the same names on two pages, or twice on one, of which `place` names a shared one. */
export interface Twins {
  kind: HandbookRecord["kind"];
  place: Place;
  first: Page;
  second: Page;
  titles: string[];
}

/** Finds records that stand twice, at least once on a page that holds many. */
export function findTwins(handbook: Handbook): Twins[] {
  const entries = entriesOf(handbook);
  if (entries.length === 0) return [];
  const byName = new Map<string, HandbookRecord>();
  const found = new Map<string, Twins>();
  for (const record of handbook.records) {
    const name = `${record.kind} ${plainForm(record.title)}`;
    const first = byName.get(name);
    if (!first) {
      byName.set(name, record);
      continue;
    }
    const shared = record.anchor !== undefined ? record : first;
    const entry = entries.find(({ kind, pages }) => kind === record.kind && pages.includes(shared.page));
    if (!entry) continue;
    const pair = `${record.kind} ${first.page.path} ${record.page.path}`;
    const twins = found.get(pair) ?? {
      kind: record.kind,
      place: entry.place,
      first: first.page,
      second: record.page,
      titles: [],
    };
    twins.titles.push(record.title);
    found.set(pair, twins);
  }
  return [...found.values()];
}
