import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { nearest } from "../core/diagnostic/nearest.ts";
import { didYouMean, textsOf, type Values } from "./arguments.ts";
import { UsageError } from "./usage-error.ts";

/** The forms in which a check can be told. */
export const checkFormats = ["pretty", "lines", "json", "github", "sarif", "markdown"] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** One telling of a check, and where it goes: a file, or standard output. */
export interface Output {
  format: CheckFormat;
  file: string | undefined;
}

/**
 * The outputs that `--format` asks for, each `name` or `name=file`. Without one: annotations where GitHub runs the command, else
 * words for a person. Throws `UsageError` for what is no format, for two that share a place, and for a file that has no folder.
 */
export function outputsOf(values: Values, environment: Readonly<Record<string, string | undefined>>): Output[] {
  const given = textsOf(values, "format");
  if (given.length === 0)
    return [{ format: environment["GITHUB_ACTIONS"] === "true" ? "github" : "pretty", file: undefined }];
  const outputs = given.map(readOutput);
  const taken = new Map<string | undefined, string>();
  for (const { format, file } of outputs) {
    const other = taken.get(file);
    if (other !== undefined)
      throw new UsageError(
        file === undefined
          ? `${other} and ${format} cannot both go to standard output; give one of them a file: --format ${format}=FILE.`
          : `${other} and ${format} cannot both go to ${file}.`,
      );
    taken.set(file, format);
  }
  return outputs;
}

function readOutput(given: string): Output {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(given) ?? [];
  const format = checkFormats.find((candidate) => candidate === name);
  if (format === undefined)
    throw new UsageError(
      `--format takes ${checkFormats.join(", ")}, each with =FILE or without, not “${name}”.${didYouMean(nearest(name, checkFormats))}`,
    );
  if (file === "") throw new UsageError(`--format ${name}= names no file. Write --format ${name}=FILE.`);
  if (file !== undefined) {
    if (!existsSync(dirname(file))) throw new UsageError(`there is no folder ${dirname(file)} for ${file}.`);
    if (existsSync(file) && statSync(file).isDirectory()) throw new UsageError(`${file} is a folder; name a file.`);
  }
  return { format, file };
}
