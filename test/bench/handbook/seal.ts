import { parseDocument } from "../../../plugins/core/document/parse-document.ts";
import { buildPage, buildPageSettings } from "../../../plugins/core/handbook/build-page.ts";
import { fingerprintOf, versionOf } from "../../../plugins/core/promise/receipts/version.ts";
import { readAgreement } from "../../../plugins/core/promise/read-agreement.ts";
import { parseSettings } from "../../../plugins/core/schema/parse-settings.ts";

/** Stands in a text for the fingerprint of what it promises, and is as long. */
export const seal = "c1-000000000000";

const settings = buildPageSettings(parseSettings(undefined).settings, undefined, () => []);

/** The text with its own fingerprint in every place that is kept for it. */
export function sealText(text: string, path: string): string {
  if (!text.includes(seal)) return text;
  const page = buildPage(parseDocument(text, { path, outline: true }), settings);
  return text.replaceAll(seal, fingerprintOf(versionOf(page, readAgreement(page.clauses))));
}
