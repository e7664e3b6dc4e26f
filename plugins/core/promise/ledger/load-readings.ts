import type { Handbook } from "../../handbook/handbook.ts";
import type { Host } from "../../handbook/host.ts";
import type { Page } from "../../handbook/page.ts";
import { parseReadings, type Reading, type ReadingFault } from "./readings.ts";

/** What was measured beside one page. */
export interface PageReadings {
  /** The CSV's path: `contracts/refunds.readings.csv`. */
  file: string;
  /** Oldest first. */
  readings: Reading[];
  faults: ReadingFault[];
}

/** Reads the measures that stand beside pages: `refunds.readings.csv` is that of `refunds.md`. */
export async function loadReadings(host: Host, handbook: Handbook): Promise<Map<Page, PageReadings>> {
  const files = [...handbook.files].filter((path) => path.endsWith(".readings.csv"));
  if (files.length === 0) return new Map();
  const byStem = new Map(handbook.pages.map((page) => [page.path.replace(/\.mdx?$/i, ""), page]));
  const decoder = new TextDecoder();
  const found = new Map<Page, PageReadings>();
  for (const read of await host.readMany(files)) {
    const page = byStem.get(read.path.slice(0, -".readings.csv".length));
    if (!page || "failure" in read) continue;
    const { readings, faults } = parseReadings(decoder.decode(read.bytes));
    const inOrder = readings.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    found.set(page, { file: read.path, readings: inOrder, faults });
  }
  return found;
}
