import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import { checkHandbook, type CheckedHandbook } from "../core/check.ts";
import { isCivilDate } from "../core/freshness/civil-date.ts";
import type { Host, PageVersion } from "../core/handbook/host.ts";
import { onceHost } from "../host/disk-host.ts";
import { resolveOptions, type ResolvedOptions } from "./options.ts";
import { explainFailure, plainError } from "./plain-error.ts";
import { siteShape } from "./site-shape.ts";

/** What one Astro project holds while its process runs. */
interface Project {
  options: ResolvedOptions | undefined;
  run: Run | undefined;
}

interface Run {
  checked: Promise<CheckedHandbook>;
  host: Host;
  versions?: Promise<ReadonlyMap<string, readonly PageVersion[]> | undefined>;
  /** Collections that have been filled from this run; one that asks again wants a new one. */
  takenBy: Set<string>;
}

// The integration, content.config and page code each get a copy of their own of this module, so what the
// first has to tell the others is kept under a registered symbol, one entry a project folder.
const key = Symbol.for("astro-handshake/projects");

function projectOf(root: URL): Project {
  const holder = globalThis as unknown as Record<symbol, Map<string, Project> | undefined>;
  const projects = (holder[key] ??= new Map<string, Project>());
  const known = projects.get(root.href);
  if (known) return known;
  const project: Project = { options: undefined, run: undefined };
  projects.set(root.href, project);
  return project;
}

/** Tells the collections of this project what the integration was given. */
export function setOptions(root: URL, options: ResolvedOptions): void {
  const project = projectOf(root);
  project.options = options;
  project.run = undefined;
}

/** The options of this project; those of the environment where there is no integration. */
export function optionsOf(root: URL): ResolvedOptions {
  return (projectOf(root).options ??= resolveOptions({}, process.env));
}

/** The content folder as an absolute path without a slash at its end. */
export function contentFolderOf(root: URL, content: string): string {
  return fileURLToPath(new URL(content, root)).replace(/[\\/]+$/, "");
}

/** The handbook as it stands, read once however many collections ask. */
export async function takeRun(
  config: AstroConfig,
  collection: string,
  content: string | undefined,
): Promise<CheckedHandbook> {
  const project = projectOf(config.root);
  if (!project.run || project.run.takenBy.has(collection)) project.run = startRun(config, content);
  project.run.takenBy.add(collection);
  return project.run.checked;
}

/** The committed versions of the pages of the newest reading, and their texts. Undefined where history is cut off or missing. */
export async function takeVersions(
  config: AstroConfig,
  content: string | undefined,
): Promise<Pick<Host, "readTexts"> & { of: ReadonlyMap<string, readonly PageVersion[]> | undefined }> {
  const project = projectOf(config.root);
  const run = (project.run ??= startRun(config, content));
  const { handbook } = await run.checked;
  const paths = handbook.pages.map(({ path }) => path);
  run.versions ??= run.host.versions(paths, handbook.settings.timeZone);
  return { of: await run.versions, readTexts: run.host.readTexts };
}

/** The newest reading of the handbook; reads it where no collection has. */
export async function latestRun(config: AstroConfig): Promise<CheckedHandbook> {
  const project = projectOf(config.root);
  project.run ??= startRun(config, undefined);
  return project.run.checked;
}

/** True where a collection has been filled since the options were given. */
export function isFilled(root: URL, collection: string): boolean {
  return projectOf(root).run?.takenBy.has(collection) ?? false;
}

/** Reads the handbook anew for the next to ask. */
export function forgetRun(root: URL): void {
  projectOf(root).run = undefined;
}

function startRun(config: AstroConfig, content: string | undefined): Run {
  const options = optionsOf(config.root);
  const folder = contentFolderOf(config.root, content ?? options.content);
  if (options.today !== undefined && !isCivilDate(options.today))
    throw plainError(
      `“today” is “${options.today}”, but takes a date of the calendar like 2026-11-20.`,
      "Mend `today` in handshake() or HANDSHAKE_TODAY.",
    );
  const host = onceHost(folder);
  const checked = checkHandbook(host, {
    now: Date.now(),
    strict: options.strict,
    wholeHistory: true,
    forSite: true,
    site: siteShape(config),
    ...(options.today !== undefined && { today: options.today }),
    ...(options.publish !== undefined && { publish: options.publish }),
  }).catch((cause: unknown) => {
    throw explainFailure(cause);
  });
  return { checked, host, takenBy: new Set() };
}
