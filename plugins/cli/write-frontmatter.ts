import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFrontmatter, type FrontmatterEdit } from "../core/document/set-frontmatter.ts";
import type { Page } from "../core/handbook/page.ts";
import { replaceFile, WriteError } from "../host/write-files.ts";
import { renderUnifiedDiff } from "../reporters/unified-diff.ts";
import { UsageError } from "./usage-error.ts";

/** What is to become of one page's frontmatter. */
export interface FrontmatterChange {
  page: Page;
  edits: readonly FrontmatterEdit[];
}

/**
 * Makes the edits of every page, or, with `dryRun`, hands them to `print` as a diff and writes nothing. Throws `UsageError` before
 * anything is written where one of them cannot be made.
 */
export function writeFrontmatter(
  folder: string,
  changes: readonly FrontmatterChange[],
  dryRun: boolean,
  print: (text: string) => void,
): void {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const written = changes.map(({ page, edits }) => {
    const before = decoder.decode(readFileSync(join(folder, page.path)));
    const setting = setFrontmatter(before, edits);
    if ("failure" in setting) throw new UsageError(`${page.path} is left as it is: ${setting.failure}.`);
    return { path: page.path, before, after: setting.text };
  });
  for (const { path, before, after } of written) {
    if (dryRun) print(renderUnifiedDiff(before, after, path));
    else if (after !== before) write(folder, path, before, after);
  }
}

function write(folder: string, path: string, before: string, after: string): void {
  const encoder = new TextEncoder();
  try {
    replaceFile(folder, path, encoder.encode(after), { expected: encoder.encode(before) });
  } catch (cause) {
    if (cause instanceof WriteError) throw new UsageError(cause.message);
    throw cause;
  }
}
