import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { CheckOptions } from "../core/check.ts";
import { nearest } from "../core/diagnostic/nearest.ts";
import { isCivilDate } from "../core/freshness/civil-date.ts";
import { UsageError } from "./usage-error.ts";

/** The flags of one call, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The value of a flag that takes one; undefined where it is not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** The values of a flag that may be given more than once, in order. */
export function textsOf(values: Values, name: string): string[] {
  return [values[name]].flat().filter((value) => typeof value === "string");
}

/** The value of a flag that takes one of a few words. Throws `UsageError` for another word, with the nearest. */
export function oneOf<const T extends string>(values: Values, name: string, allowed: readonly T[]): T | undefined {
  const value = textOf(values, name);
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} takes ${allowed.join(", ")}, not “${value}”.${didYouMean(nearest(value, allowed))}`);
}

/** ` Did you mean “x”?`, or nothing. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? "" : ` Did you mean “${near}”?`;
}

/** The content folder: as named, else ./content. Throws `UsageError` where there is none. */
export function contentFolder(values: Values, named: string | undefined = textOf(values, "content")): string {
  const folder = named ?? "content";
  if (!existsSync(folder))
    throw new UsageError(
      named === undefined
        ? "there is no folder ./content here. Name the folder that holds your Markdown: `handshake check docs`."
        : `there is no folder ${folder}.${didYouMean(nearest(folder, foldersHere()))}`,
    );
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file; name the folder it stands in.`);
  return folder;
}

function foldersHere(): string[] {
  return readdirSync(".", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** The day named with --today. Throws `UsageError` for what is no date of the calendar. */
export function dayOf(values: Values): string | undefined {
  const today = textOf(values, "today");
  if (today !== undefined && !isCivilDate(today))
    throw new UsageError(`--today takes a date of the calendar like 2026-11-20, not “${today}”.`);
  return today;
}

/** A handle that must be given. Throws `UsageError`, which opens with `ask`, where it is missing or none. */
export function handleOf(values: Values, name: string, ask: string): string {
  const given = textOf(values, name);
  if (given === undefined) throw new UsageError(`${ask.charAt(0).toLowerCase()}${ask.slice(1)}: --${name} @handle.`);
  if (/^@[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/.test(given)) return given;
  throw new UsageError(
    `--${name} takes a handle like @mira, not “${given}”.${/^[A-Za-z0-9][\w./-]*$/.test(given) ? ` Did you mean “@${given}”?` : ""}`,
  );
}

/** What every command that reads a handbook takes: the day, the strictness, the bands, the settings. */
export function checkOptions(values: Values): CheckOptions {
  const options: CheckOptions = { now: Date.now(), strict: values["strict"] === true };
  const today = dayOf(values);
  if (today !== undefined) options.today = today;
  const bands = textOf(values, "bands");
  if (bands !== undefined)
    options.publish = bands
      .split(",")
      .map((band) => band.trim())
      .filter((band) => band !== "");
  const settings = textOf(values, "settings");
  if (settings !== undefined) {
    if (!existsSync(settings) || !statSync(settings).isFile())
      throw new UsageError(`there is no settings file ${settings}.`);
    options.settings = { file: basename(settings), text: readFileSync(settings, "utf8") };
  }
  return options;
}
