import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AstroConfig, AstroIntegrationLogger, HookParameters } from "astro";
import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import { folderOfKind, kinds } from "../../core/schema/kind.ts";
import { loaderName } from "../content/handbook-loader.ts";
import { sharedCollection } from "../content/shared-loader.ts";
import { logProblem, logReport } from "../log-report.ts";
import { ownPublicFolder } from "../own-public-folder.ts";
import { forgetRun, latestRun } from "../project.ts";
import { renderSummary } from "../../reporters/pretty.ts";
import { compareReports } from "./compare-reports.ts";
import { serveContentFiles } from "./serve-content-files.ts";
import { toToolbarProblems } from "./toolbar-problems.ts";

type ServerSetup = HookParameters<"astro:server:setup">;

/** What the dev server works with. */
export interface DevServer extends Pick<ServerSetup, "server" | "toolbar"> {
  refreshContent: ServerSetup["refreshContent"] | undefined;
  config: AstroConfig;
  logger: AstroIntegrationLogger;
  /** The content folder, absolute and as it is shown. */
  folder: string;
  folderName: string;
}

const settlingTime = 80;

/** Checks at start and on every save: logs what changed, refreshes the collections, tells the toolbar. */
export function startDevServer(dev: DevServer): void {
  const { config, server, toolbar, refreshContent, logger, folder, folderName } = dev;
  let last: CheckedHandbook | undefined;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  const tell = (): void => {
    if (last) toolbar.send("astro-handshake:problems", toToolbarProblems(last, folder));
  };
  const check = async (): Promise<void> => {
    try {
      const now = await latestRun(config);
      if (!last) logReport(logger, now.report, folderName);
      else if (now !== last) logChange(logger, last.report.problems, now, folderName);
      last = now;
      tell();
    } catch (cause) {
      logger.error(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const refresh = async (): Promise<void> => {
    forgetRun(config.root);
    try {
      await refreshContent?.({
        loaders: [...kinds.map((kind) => folderOfKind[kind]), sharedCollection].map(loaderName),
      });
    } catch {
      // What went wrong is said by the check below.
    }
    await check();
  };
  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => {
    if (!path.replaceAll("\\", "/").startsWith(`${folder.replaceAll("\\", "/")}/`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(refresh);
    }, settlingTime);
  });
  server.middlewares.use(serveContentFiles(config.base, (path) => findFile(dev, last, path)));
  toolbar.onAppInitialized("astro-handshake", tell);
  work = work.then(check);
}

// A file that a shown page links to, or one of the handbook's own public folder.
function findFile(
  { config, folder }: DevServer,
  checked: CheckedHandbook | undefined,
  path: string,
): string | undefined {
  if (!checked) return undefined;
  if (checked.graph.linkedFiles.has(path)) return join(folder, path);
  const { publicFiles, settings } = checked.handbook;
  const publicFolder = publicFiles.has(path) ? ownPublicFolder(config, folder, settings.public) : undefined;
  const file = publicFolder === undefined ? undefined : join(publicFolder, path);
  return file !== undefined && existsSync(file) ? file : undefined;
}

function logChange(
  logger: AstroIntegrationLogger,
  before: readonly Problem[],
  now: CheckedHandbook,
  folderName: string,
): void {
  const { added, fixed } = compareReports(before, now.report.problems);
  for (const problem of added) logProblem(logger, problem, folderName);
  for (const { file, line, rule, message } of fixed)
    logger.info(`Mended: ${join(folderName, file)}:${line} ${message} (${rule})`);
  if (added.length + fixed.length > 0) logger.info(renderSummary(now.report));
}
