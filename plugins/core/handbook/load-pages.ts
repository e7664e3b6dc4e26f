import { parseDocument } from "../document/parse-document.ts";
import { settleOutline } from "../document/settle-outline.ts";
import type { SettingsReading } from "../schema/parse-settings.ts";
import { buildPage, heldKinds, kindOfPath, type PageSettings } from "./build-page.ts";
import type { LostFile } from "./handbook.ts";
import type { ContentFile, Host } from "./host.ts";
import type { LoadOptions } from "./load-options.ts";
import type { Page } from "./page.ts";

// Small batches let the parser's native buffers go before the next ones come.
const batch = 48;
// What a new page is begun with: its title is still to come.
const templateFile = /^templates\/[^/]+\.md$/;
const titlePlaceholder = /\{\{ *title *\}\}/;

/** Reads files as pages; those that cannot even be read are lost, with the reason. */
export async function loadPages(
  host: Host,
  files: readonly ContentFile[],
  pageSettings: PageSettings,
  { settings }: SettingsReading,
  options: LoadOptions,
): Promise<{ pages: Page[]; lost: LostFile[] }> {
  const pages: Page[] = [];
  const lost: LostFile[] = [];
  const lose = (path: string, reason: string, help: string): void => void lost.push({ path, reason, help });
  const readable = files.filter(({ path, bytes, leaves }) => {
    if (leaves)
      lose(
        path,
        "it is a symbolic link that leads out of the content folder",
        "Copy the file into the content folder, or exclude it.",
      );
    else if (bytes > settings.maxPageBytes)
      lose(
        path,
        `it is ${formatBytes(bytes)} long, more than the ${formatBytes(settings.maxPageBytes)} a page may have`,
        "Split the page, or raise `maxPageBytes` in the settings.",
      );
    else return true;
    return false;
  });
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const forSite = options.forSite ?? false;
  const smartPunctuation = options.site?.smartPunctuation ?? settings.smartPunctuation ?? false;
  const allClauses = options.allClauses ?? false;
  const unread: string[] = [];
  for (const { path } of readable) {
    const page = options.known?.(path);
    // What an MDX page imports may exist on one side alone.
    if (page && page.document.imports.length === 0) pages.push(page);
    else unread.push(path);
  }
  for (let from = 0; from < unread.length; from += batch) {
    const paths = unread.slice(from, from + batch);
    for (const read of await host.readMany(paths)) {
      const { path } = read;
      if ("failure" in read) {
        lose(path, `it cannot be read: ${read.failure}`, "Make the file readable, or exclude it.");
        continue;
      }
      const text = decode(decoder, read.bytes);
      if (text === undefined) {
        lose(path, "it holds bytes that are not UTF-8", "Save the file as UTF-8.");
        continue;
      }
      if (templateFile.test(path) && titlePlaceholder.test(text)) continue;
      const outline = allClauses || needsOutline(path, text, pageSettings, forSite);
      const document = parseDocument(text, { path, smartPunctuation, outline, passages: forSite });
      pages.push(buildPage(document, pageSettings, allClauses));
      // Records and clauses are read from it by now; only the search of a site looks at it again.
      document.outline = forSite && document.outline ? settleOutline(document.outline) : undefined;
    }
  }
  if (unread.length < readable.length) pages.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { pages, lost };
}

// Sections are kept where records, clauses or a state's guardrail are read from them, and for the parts that a site shows.
function needsOutline(path: string, text: string, settings: PageSettings, forSite: boolean): boolean {
  if (heldKinds(path, settings).length > 0 || /^kind:/m.test(text)) return true;
  const kind = kindOfPath(path, settings);
  return kind === "contract" || kind === "state" || (forSite && kind !== "guide");
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function formatBytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1000)} kB`;
}

/** Leaves out each MDX page that imports a file which does not exist. */
export async function leaveOutBrokenImports(host: Host, pages: readonly Page[]): Promise<void> {
  const wanted = pages.flatMap((page) =>
    page.document.imports.map((entry) => ({ page, entry, path: joinImport(page.path, entry.specifier) })),
  );
  if (wanted.length === 0) return;
  const missing = new Set(await host.missing(wanted.map(({ path }) => path)));
  for (const { page, entry, path } of wanted) {
    if (!missing.has(path)) continue;
    page.unreadable ??= {
      reason: `it imports ${entry.specifier}, which does not exist`,
      help: "Mend the path of the import.",
      start: entry.start,
      end: entry.end,
    };
  }
}

// Unlike a link, an import may climb out of the content folder.
function joinImport(from: string, specifier: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === ".") continue;
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/");
}
