import { parseDocument } from "../../document/parse-document.ts";
import { buildPage, buildPageSettings } from "../../handbook/build-page.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";
import { readAgreement } from "../read-agreement.ts";
import { versionOf, type Version } from "./version.ts";

/** A page as it once stood, read by the settings of today. */
export interface PastPage {
  page: Page;
  readonly version: Version;
}

/** Reads the text that a page once had; of one that was read a short while ago it hands out the same. */
export type ReadPast = (path: string, text: string) => PastPage;

// The versions of a page are read one after the other, each as what came before and as what came after.
const mostKnown = 64;

/** Makes the reader of the pages a handbook once had. `shown` are the bands that count as shown; undefined where nobody has named any. */
export function buildPastReader({ settings }: Handbook, shown: readonly string[] | undefined): ReadPast {
  const pageSettings = buildPageSettings(settings, shown, () => []);
  const known = new Map<string, PastPage>();
  return (path, text) => {
    const key = `${path}\n${text}`;
    let past = known.get(key);
    if (past === undefined) {
      past = pastPageOf(buildPage(parseDocument(text, { path, outline: true }), pageSettings));
      known.set(key, past);
      if (known.size > mostKnown) known.delete(known.keys().next().value ?? key);
    }
    return past;
  };
}

// What a page promises is read by those who ask for it.
function pastPageOf(page: Page): PastPage {
  let version: Version | undefined;
  return {
    page,
    get version() {
      return (version ??= versionOf(page, readAgreement(page.clauses)));
    },
  };
}
