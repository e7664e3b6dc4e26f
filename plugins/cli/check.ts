import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import picocolors from "picocolors";
import { checkHandbook, type CheckOptions } from "../core/check.ts";
import { buildLineIndex } from "../core/diagnostic/line-index.ts";
import { nearest } from "../core/diagnostic/nearest.ts";
import { isCivilDate } from "../core/freshness/civil-date.ts";
import { failsAt, type FailLevel } from "../core/report/report.ts";
import { UnknownBandError } from "../core/handbook/unknown-band-error.ts";
import { SettingsError } from "../core/schema/parse-settings.ts";
import { diskHost } from "../host/disk-host.ts";
import { renderJson } from "../reporters/json.ts";
import { plainPaint } from "../reporters/paint.ts";
import { renderPretty } from "../reporters/pretty.ts";
import type { Streams } from "./main.ts";
import { UsageError } from "./usage-error.ts";

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** `handshake check`: checks a folder and prints the report. */
export async function runCheck(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const folder = contentFolder(values, positionals);
  const format = oneOf(values, "format", ["pretty", "json"]) ?? "pretty";
  const failOn = oneOf(values, "fail-on", ["error", "warn", "info", "never"]);
  const options = checkOptions(values);
  const checked = await checkFolder(folder, options);
  const { report, handbook } = checked;
  if (format === "json") streams.out(renderJson(report));
  else {
    const lineOf = (file: string, line: number): string | undefined => {
      const document = handbook.byPath.get(file)?.document;
      if (!document) return undefined;
      const starts = buildLineIndex(document.text);
      return document.text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, "");
    };
    const paint = streams.colour ? picocolors.createColors(true) : plainPaint;
    streams.out(renderPretty(report, { all: values["all"] === true, paint, lineOf }));
    if (report.summary.pages === 0) streams.err(`${folder} holds no Markdown pages.\n`);
  }
  return failsAt(report, (failOn ?? handbook.settings.failOn) as FailLevel) ? 1 : 0;
}

async function checkFolder(folder: string, options: CheckOptions): ReturnType<typeof checkHandbook> {
  try {
    return await checkHandbook(diskHost(folder), options);
  } catch (cause) {
    if (cause instanceof SettingsError || cause instanceof UnknownBandError) throw new UsageError(cause.message);
    throw cause;
  }
}

function contentFolder(values: Values, positionals: readonly string[]): string {
  if (positionals.length > 1)
    throw new UsageError(`one folder at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  const named = positionals[0] ?? text(values, "content");
  const folder = named ?? "content";
  if (!existsSync(folder))
    throw new UsageError(
      named === undefined
        ? "there is no folder ./content here. Name the folder that holds your Markdown: `handshake check docs`."
        : `there is no folder ${folder}.`,
    );
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file; name the folder it stands in.`);
  return folder;
}

function checkOptions(values: Values): CheckOptions {
  const options: CheckOptions = { now: Date.now(), strict: values["strict"] === true };
  const today = text(values, "today");
  if (today !== undefined) {
    if (!isCivilDate(today))
      throw new UsageError(`--today takes a date of the calendar like 2026-11-20, not “${today}”.`);
    options.today = today;
  }
  const bands = text(values, "bands");
  if (bands !== undefined)
    options.publish = bands
      .split(",")
      .map((band) => band.trim())
      .filter((band) => band !== "");
  const settings = text(values, "settings");
  if (settings !== undefined) {
    if (!existsSync(settings) || !statSync(settings).isFile())
      throw new UsageError(`there is no settings file ${settings}.`);
    options.settings = { file: basename(settings), text: readFileSync(settings, "utf8") };
  }
  return options;
}

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

function oneOf<const T extends string>(values: Values, name: string, allowed: readonly T[]): T | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = nearest(value, allowed);
  throw new UsageError(
    `--${name} takes ${allowed.join(", ")}, not “${value}”.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
  );
}
