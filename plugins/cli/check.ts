import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { CheckedHandbook } from "../core/check.ts";
import { buildReport, failsAt, type FailLevel, type Report } from "../core/report/report.ts";
import { settingsFile } from "../core/schema/parse-settings.ts";
import { diskHost } from "../host/disk-host.ts";
import { checkOptions, contentFolder, oneOf, textOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { openBase } from "./open-base.ts";
import { outputsOf } from "./outputs.ts";
import { renderCheck, renderJobSummary, type Telling } from "./render-check.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { placementOf } from "./workflow.ts";

/** `handshake check`: checks a folder and tells of it in every form asked for. */
export async function runCheck(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  if (positionals.length > 1)
    throw new UsageError(`one folder at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  const folder = contentFolder(values, positionals[0]);
  const outputs = outputsOf(values, process.env);
  const failOn = oneOf(values, "fail-on", ["error", "warn", "info", "never"]);
  const options = checkOptions(values);
  const ref = textOf(values, "base");
  if (ref !== undefined) options.base = await openBase(folder, ref);
  const checked = await checkFolder(diskHost(folder), options);
  const { report, handbook } = checked;
  if (report.summary.pages === 0) throw new UsageError(`${folder} holds no Markdown pages.`);
  const level = failOn ?? handbook.settings.failOn;
  const quiet = values["quiet"] === true;
  const summaryFile = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  const telling: Telling = {
    checked,
    shown: quiet ? onlyFailing(report, level) : report,
    placement: placementOf(folder, process.env),
    all: values["all"] === true,
    quiet,
    inWorkflow: process.env["GITHUB_ACTIONS"] === "true",
    hasSummary: summaryFile !== "",
    colour: streams.colour,
    hyperlinks: streams.hyperlinks ?? false,
  };
  for (const output of outputs) {
    const text = renderCheck(telling, output);
    if (output.file === undefined) streams.out(text);
    else write(output.file, () => writeFileSync(output.file ?? "", text));
  }
  if (summaryFile !== "" && outputs.some(({ format }) => format === "github"))
    write(summaryFile, () => appendFileSync(summaryFile, renderJobSummary(telling)));
  noticeStraySettings(folder, checked, streams);
  return failsAt(report, level) ? 1 : 0;
}

/** The report of what makes the check fail alone: errors, unless another level is named. */
function onlyFailing({ today, summary, problems }: Report, level: FailLevel): Report {
  const bar = level === "never" ? "error" : level;
  const failing = problems.filter((problem) => failsAt({ today, summary, version: 1, problems: [problem] }, bar));
  return buildReport(today, summary.pages, summary.links, failing);
}

function write(file: string, put: () => void): void {
  try {
    put();
  } catch (cause) {
    throw new UsageError(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}

// Settings that stand beside the content folder look as if they counted.
function noticeStraySettings(folder: string, { handbook }: CheckedHandbook, streams: Streams): void {
  const beside = join(dirname(resolve(folder)), settingsFile);
  if (handbook.settingsReading.given.size > 0 || !existsSync(beside)) return;
  streams.err(
    `${settingsFile} beside ${folder} is not read; settings stand in the folder: ${join(basename(folder), settingsFile)}.\n`,
  );
}
