import type { Document } from "../../core/document/document.ts";
import { parseDocument } from "../../core/document/parse-document.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import type { Host } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import type { FixSource } from "../../core/rewrite/fix.ts";
import { followHeading } from "../../core/rewrite/reworded.ts";

// As far back as somebody is likely to have linked without anybody noticing since.
const mostVersions = 60;

/** Reads what pages said before, and tells what became of a heading of theirs. */
export async function readPastHeadings(
  host: Host,
  { settings }: Handbook,
  pages: readonly Page[],
): Promise<FixSource["reworded"]> {
  if (pages.length === 0) return () => undefined;
  const paths = pages.map(({ path }) => path);
  const versions = await host.versions(paths, settings.timeZone);
  if (versions === undefined) return () => undefined;
  const idsOf = (page: Page): string[] =>
    (versions.get(page.path) ?? []).slice(0, mostVersions).map(({ text }) => text);
  const texts = await host.readTexts(pages.flatMap(idsOf));
  const decoder = new TextDecoder();
  const past = new Map<Page, Document[]>();
  return (page, fragment) => {
    const known = past.get(page);
    const documents =
      known ??
      idsOf(page).flatMap((id) => {
        const bytes = texts.get(id);
        return bytes ? [parseDocument(decoder.decode(bytes), { path: page.path })] : [];
      });
    if (!known) past.set(page, documents);
    return followHeading([page.document, ...documents], fragment);
  };
}
