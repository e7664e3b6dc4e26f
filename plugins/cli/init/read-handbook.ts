import { join } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { proposeAdoption } from "../../core/adopt/propose-adoption.ts";
import { writeSettings } from "../../core/adopt/write-settings.ts";
import type { CheckOptions } from "../../core/check.ts";
import { civilDateIn } from "../../core/freshness/civil-date.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import { loadHandbook } from "../../core/handbook/load-handbook.ts";
import type { Report } from "../../core/report/report.ts";
import { ruleIds } from "../../core/rules/registry.ts";
import { folderOfKind, kinds } from "../../core/schema/kind.ts";
import { parseSettings, SettingsError, settingsFile } from "../../core/schema/parse-settings.ts";
import { diskHost } from "../../host/disk-host.ts";
import { memoryHost } from "../../host/memory-host.ts";
import { checkFolder } from "../check-folder.ts";
import { UsageError } from "../usage-error.ts";
import { findPublic, type Project } from "./find-project.ts";

/** A content folder as init sees it. */
export interface Reading {
  /** The text of its settings: its own where it has any, else the ones proposed. */
  settings: string;
  /** What was seen and left out. */
  notes: string[];
  /** What the check says without settings and with them. */
  before: Report;
  after: Report;
  /** `1 contract, 5 states, 45 guides` */
  holds: string;
}

/** Finds out how a content folder is laid out, and what the check makes of it. Throws `UsageError` for settings that cannot be read. */
export async function readContent(project: Project, options: CheckOptions): Promise<Reading> {
  const host = project.begins && !existsSync(project.content) ? memoryHost({}) : diskHost(project.content);
  const none = { file: settingsFile, text: "{}\n" };
  const today = options.today ?? civilDateIn(options.now, "UTC");
  const own = readOwn(join(project.content, settingsFile));
  const bare = await loadHandbook(host, { rules: ruleIds, forSite: true, allClauses: true, settings: none });
  const adoption = proposeAdoption(bare, today);
  const settings = own ?? writeSettings(adoption, { since: today, public: findPublic(project) });
  const before = await checkFolder(host, { ...options, settings: none });
  const after = await checkFolder(host, { ...options, settings: { file: settingsFile, text: settings } });
  return {
    settings,
    notes: own === undefined ? adoption.notes : [],
    before: before.report,
    after: after.report,
    holds: countKinds(after.handbook),
  };
}

function readOwn(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const text = readFileSync(path, "utf8");
    parseSettings(text);
    return text;
  } catch (cause) {
    if (cause instanceof SettingsError)
      throw new UsageError(`${cause.message} Mend it first; init leaves it as it is.`);
    throw new UsageError(`${path} cannot be read.`);
  }
}

function countKinds({ pages, records }: Handbook): string {
  return kinds
    .map((kind) => {
      const count =
        kind === "guide"
          ? pages.filter((page) => page.kind === "guide").length
          : records.filter((record) => record.kind === kind).length;
      return { name: count === 1 ? kind : folderOfKind[kind], count };
    })
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(", ");
}
