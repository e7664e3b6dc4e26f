import { join } from "node:path";
import type { Report } from "../../core/report/report.ts";
import { renderUnifiedDiff } from "../../reporters/unified-diff.ts";
import type { Project } from "./find-project.ts";
import { relativePath, type PlannedFile } from "./planned-file.ts";
import type { Reading } from "./read-handbook.ts";

/**
 * What init found and what it would do, with every line it would write; the summary comes last, where a terminal stops. Paths are
 * said from `here`.
 */
export function renderPlan(
  project: Project,
  reading: Reading,
  files: readonly PlannedFile[],
  notes: readonly string[],
  here: string,
): string {
  const where = relativePath(here, project.content);
  const others = project.others.map((other) => `${other} holds Markdown as well; --content names another folder.`);
  const head = [
    project.begins
      ? `There is no Markdown here yet, so the handbook begins in ${where}.`
      : `The handbook is ${where === "." ? "this folder" : where}: ${reading.holds}.`,
    ...[...reading.notes, ...others, ...notes].map((note) => `  ${note}`),
  ];
  const rows = files.map(
    (file) =>
      `  ${file.state.padEnd(7)}  ${pathOf(file, here)}${file.reason === undefined ? "" : `  (${file.reason})`}`,
  );
  const diffs = files.map((file) =>
    file.state === "kept" ? "" : renderUnifiedDiff(file.before, file.after, pathOf(file, here)),
  );
  const changes = diffs.filter((diff) => diff !== "");
  return [
    ...(changes.length === 0 ? [] : [changes.join("\n").trimEnd()]),
    head.join("\n"),
    rows.join("\n"),
    ...(project.begins ? [] : [`\`handshake check ${where}\` finds ${count(reading.after)}${sayBefore(reading)}.`]),
  ].join("\n\n");
}

/** The path of a planned file as a person at `here` would write it. */
export function pathOf({ root, path }: PlannedFile, here: string): string {
  return relativePath(here, join(root, path));
}

function sayBefore({ before, after }: Reading): string {
  return count(before) === count(after) ? "" : ` with these settings, ${count(before)} without`;
}

function count({ summary: { errors, warnings } }: Report): string {
  const say = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
  if (errors === 0 && warnings === 0) return "nothing to say";
  return [errors > 0 ? say(errors, "error") : "", warnings > 0 ? say(warnings, "warning") : ""]
    .filter(Boolean)
    .join(" and ");
}
