import { parseDocument } from "../document/parse-document.ts";
import { parseSettings, settingsFile, type SettingsReading } from "../schema/parse-settings.ts";
import type { Settings } from "../schema/settings.ts";
import { basePrefix, type SiteShape } from "./address.ts";
import { buildPage, buildPageSettings, heldKinds, kindOfPath, type PageSettings } from "./build-page.ts";
import { parseCodeOwners } from "./code-owners.ts";
import { buildMatcher } from "./globs.ts";
import type { Handbook, LostFile } from "./handbook.ts";
import type { ContentFile, Host } from "./host.ts";
import type { Page } from "./page.ts";
import { UnknownBandError } from "./unknown-band-error.ts";
import { fixedRoutes, ownerAddress, ruleAddress } from "./routes.ts";

/** How a handbook is loaded. */
export interface LoadOptions {
  /** Settings from elsewhere than the content folder: their text, and the name problems are reported under. */
  settings?: { file: string; text: string };
  /** Bands to show; wins over the settings. */
  publish?: readonly string[];
  /** What the site around the handbook decides: its own values win over the settings. */
  site?: Partial<SiteShape> & { redirects?: Record<string, string>; smartPunctuation?: boolean; publicFolder?: string };
  /** Rules whose explanations the site publishes. */
  rules: readonly string[];
  /** Keep what pages of a site show besides their body: the plain text around links, the parts of states, decisions and answers. Default: false. */
  forSite?: boolean;
}

const pageFile = /\.mdx?$/i;
// Small batches let the parser's native buffers go before the next ones come.
const batch = 48;

/**
 * Reads a content folder through its host. Throws `SettingsError` when the settings cannot be read at all, and
 * `UnknownBandError` when `publish` asks for a band they do not have.
 */
export async function loadHandbook(host: Host, options: LoadOptions): Promise<Handbook> {
  const listed = await host.list();
  const reading = await loadSettings(host, listed, options);
  const { settings } = reading;
  const shape: SiteShape = {
    base: options.site?.base ?? settings.base ?? "/",
    trailingSlash: options.site?.trailingSlash ?? settings.trailingSlash ?? "ignore",
  };
  const site = options.site?.site ?? settings.site;
  if (site !== undefined) shape.site = site;
  const bands = Object.keys(settings.bands);
  const unknown = (options.publish ?? []).filter((band) => !bands.includes(band));
  if (unknown.length > 0) throw new UnknownBandError(unknown, bands);
  const publish = options.publish ?? settings.publish;
  const pageSettings = buildPageSettings(settings, publish, parseCodeOwners(await host.codeowners()));
  const folder = options.site?.publicFolder ?? settings.public;
  const publicFiles = await host.listPublic(folder);
  const insidePublic = `${(folder ?? "public").replace(/^\.\//, "").replace(/\/$/, "")}/`;
  const excludes = buildMatcher(settings.exclude);
  const isPage = ({ path }: ContentFile): boolean =>
    pageFile.test(path) && !path.startsWith(insidePublic) && !excludes(path);
  const { pages, lost } = await loadPages(host, listed.filter(isPage), pageSettings, reading, options);
  await leaveOutBrokenImports(host, pages);
  return {
    settings,
    settingsReading: reading,
    shape,
    pages,
    lost,
    ...indexPages(pages),
    files: new Set(listed.filter((file) => !isPage(file) && file.leaves !== true).map(({ path }) => path)),
    publicFiles: new Set(publicFiles),
    routes: buildRoutes(pages, options.rules),
    redirects: buildRedirects({ ...settings.redirects, ...options.site?.redirects }, shape),
    publish: publish ?? pageSettings.bands.slice(0, 1),
    ignoresLink: buildMatcher(settings.links.ignore),
    siteConflicts: findConflicts(settings, options.site ?? {}),
  };
}

function findConflicts(settings: Settings, site: NonNullable<LoadOptions["site"]>): Handbook["siteConflicts"] {
  const plain = (value: unknown): string => String(value).replace(/^\/+|\/+$/g, "");
  const conflicts = (["site", "base", "trailingSlash", "smartPunctuation"] as const).flatMap((key) => {
    const said = settings[key];
    const held = site[key];
    if (said === undefined || held === undefined || plain(said) === plain(held)) return [];
    return [{ key, settings: String(said), site: String(held) }];
  });
  const redirects = Object.entries(settings.redirects).flatMap(([from, to]) => {
    const held = site.redirects?.[from];
    return held === undefined || held === to ? [] : [{ key: `redirects.${from}`, settings: to, site: held }];
  });
  return [...conflicts, ...redirects];
}

async function loadSettings(
  host: Host,
  listed: readonly ContentFile[],
  options: LoadOptions,
): Promise<SettingsReading> {
  if (options.settings) return parseSettings(options.settings.text, options.settings.file);
  if (!listed.some(({ path }) => path === settingsFile)) return parseSettings(undefined);
  const [read] = await host.readMany([settingsFile]);
  return parseSettings(read && "bytes" in read ? new TextDecoder().decode(read.bytes) : "");
}

async function loadPages(
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
  for (let from = 0; from < readable.length; from += batch) {
    const paths = readable.slice(from, from + batch).map(({ path }) => path);
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
      const outline = heldKinds(path, pageSettings).length > 0 || (forSite && mayHavePieces(path, text, pageSettings));
      const document = parseDocument(text, { path, smartPunctuation, outline, passages: forSite });
      pages.push(buildPage(document, pageSettings));
      // Records are read from it by now; only the search of a site looks at it again.
      if (!forSite) document.outline = undefined;
    }
  }
  return { pages, lost };
}

function mayHavePieces(path: string, text: string, settings: PageSettings): boolean {
  return kindOfPath(path, settings) !== "guide" || /^kind:/m.test(text);
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

async function leaveOutBrokenImports(host: Host, pages: readonly Page[]): Promise<void> {
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

function indexPages(
  pages: readonly Page[],
): Pick<Handbook, "byPath" | "byAddress" | "sameAddress" | "records" | "recordsById"> {
  const byAddress = new Map<string, Page>();
  const sameAddress: { page: Page; first: Page }[] = [];
  for (const page of pages) {
    const first = byAddress.get(page.address);
    if (first) sameAddress.push({ page, first });
    else byAddress.set(page.address, page);
  }
  const records = pages.flatMap((page) => page.records);
  return {
    byPath: new Map(pages.map((page) => [page.path, page])),
    byAddress,
    sameAddress,
    records,
    recordsById: new Map(records.map((record) => [record.id, record])),
  };
}

function buildRoutes(pages: readonly Page[], rules: readonly string[]): Set<string> {
  const routes = new Set(fixedRoutes);
  for (const page of pages) if (!page.hidden) for (const owner of page.owners) routes.add(ownerAddress(owner));
  for (const page of pages)
    if (!page.hidden)
      for (const record of page.records) for (const owner of record.owners) routes.add(ownerAddress(owner));
  for (const rule of rules) routes.add(ruleAddress(rule));
  return routes;
}

function buildRedirects(redirects: Record<string, string>, shape: SiteShape): Map<string, string> {
  const prefix = basePrefix(shape.base);
  const withoutBase = (path: string): string =>
    prefix !== "" && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  return new Map(
    Object.entries(redirects).map(([from, to]) => [
      `${withoutBase(from).replace(/\/+$/, "")}/`,
      to.startsWith("/") ? withoutBase(to) : to,
    ]),
  );
}
