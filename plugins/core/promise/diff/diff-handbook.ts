import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";
import { affectedBy, type Affected, type Connections } from "./affected.ts";
import type { Agreement } from "../agreement.ts";
import { diff } from "./diff.ts";
import { levelOf } from "./levels.ts";
import type { ChangeLevel } from "./step-kinds.ts";
import type { Step } from "./steps.ts";
import { versionOf } from "../receipts/version.ts";

/** One side of a change. */
export interface HandbookSide {
  handbook: Handbook;
  graph: Connections;
  agreements: ReadonlyMap<Page, Agreement>;
}

/** The side before, which knows where its pages went. */
export interface EarlierSide extends HandbookSide {
  before(page: Page): Page | undefined;
  after(page: Page): Page | undefined;
}

/** What became of one page. */
export interface PageChange {
  /** The page as it is now; as it was, where it is gone. */
  page: Page;
  /** Its path before, where it was moved. */
  movedFrom: string | undefined;
  state: "added" | "changed" | "removed";
  level: ChangeLevel;
  steps: Step[];
  affected: Affected;
}

/** What changed in meaning between two sides of a handbook, in the order of paths. */
export interface HandbookDiff {
  level: ChangeLevel;
  pages: PageChange[];
}

const nothing: Agreement = { clauses: [], risks: [], followUps: [] };

/** Compares two sides of a handbook page by page; `only` picks pages, all of them unless given. */
export function diffHandbook(
  before: EarlierSide,
  now: HandbookSide,
  only: (page: Page) => boolean = () => true,
): HandbookDiff {
  const { changes } = now.handbook.settings;
  const pages: PageChange[] = [];
  for (const page of now.handbook.pages) {
    const former = before.before(page);
    if (former === page || !only(page)) continue;
    const affected = affectedBy(page, now.graph);
    if (!former)
      pages.push({
        page,
        movedFrom: undefined,
        state: "added",
        level: levelOfWhole(page, "minor"),
        steps: [],
        affected,
      });
    else {
      const was = versionOf(former, before.agreements.get(former) ?? nothing);
      const steps = diff(was, versionOf(page, now.agreements.get(page) ?? nothing), changes);
      const movedFrom = former.path === page.path ? undefined : former.path;
      if (steps.length > 0 || movedFrom !== undefined)
        pages.push({ page, movedFrom, state: "changed", level: levelOf(steps), steps, affected });
    }
  }
  for (const page of before.handbook.pages) {
    if (before.after(page) || !only(page)) continue;
    const affected = affectedBy(page, before.graph);
    pages.push({
      page,
      movedFrom: undefined,
      state: "removed",
      level: levelOfWhole(page, "major"),
      steps: [],
      affected,
    });
  }
  pages.sort((one, other) => (one.page.path < other.page.path ? -1 : 1));
  return { level: levelOf(pages), pages };
}

// A contract that comes or goes promises or takes back everything on it; any other page is words.
function levelOfWhole(page: Page, ofContract: ChangeLevel): ChangeLevel {
  return page.kind === "contract" && page.fields.parties !== undefined ? ofContract : "patch";
}
