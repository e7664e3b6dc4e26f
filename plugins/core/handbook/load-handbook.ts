import { parseSettings, settingsFile, type SettingsReading } from "../schema/parse-settings.ts";
import type { Settings } from "../schema/settings.ts";
import type { SiteShape } from "./address.ts";
import { buildPageSettings } from "./build-page.ts";
import { parseCodeOwners } from "./code-owners.ts";
import { buildMatcher } from "./globs.ts";
import type { Handbook } from "./handbook.ts";
import type { ContentFile, Host } from "./host.ts";
import { buildRedirects, buildRoutes, indexPages } from "./index-pages.ts";
import type { LoadOptions } from "./load-options.ts";
import { leaveOutBrokenImports, loadPages } from "./load-pages.ts";
import { namedPeople, namedTeams } from "./named-people.ts";
import { UnknownBandError } from "./unknown-band-error.ts";

export type { LoadOptions } from "./load-options.ts";

const pageFile = /\.mdx?$/i;

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
  const shown = pages.filter(({ hidden }) => !hidden);
  return {
    settings,
    settingsReading: reading,
    shape,
    pages,
    lost,
    ...indexPages(pages),
    files: new Set(listed.filter((file) => !isPage(file) && file.leaves !== true).map(({ path }) => path)),
    publicFiles: new Set(publicFiles),
    routes: buildRoutes(
      {
        people: namedPeople(shown),
        teams: namedTeams(shown, settings.teams),
        contracts: shown.flatMap(({ kind, isIndex, address }) => (kind === "contract" && !isIndex ? [address] : [])),
        rules: options.rules,
      },
      shape,
    ),
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
