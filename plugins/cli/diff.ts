import picocolors from "picocolors";
import { diffHandbook } from "../core/promise/diff/diff-handbook.ts";
import { diskHost } from "../host/disk-host.ts";
import { renderDiff, renderDiffJson } from "../reporters/diff.ts";
import { plainPaint } from "../reporters/paint.ts";
import { checkOptions, contentFolder, oneOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { findPath } from "./find-page.ts";
import { openBase } from "./open-base.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/** `handshake diff`: says what the change since a revision means. */
export async function runDiff(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const [ref, ...named] = positionals;
  if (ref === undefined) throw new UsageError("name what to compare with: `handshake diff main`.");
  const folder = contentFolder(values);
  const format = oneOf(values, "format", ["pretty", "json"]) ?? "pretty";
  const base = await openBase(folder, ref);
  const now = await checkFolder(diskHost(folder), { ...checkOptions(values), base });
  if (!now.base) throw new Error("A check with a base has one.");
  const paths = new Set([...now.base.handbook.byPath.keys(), ...now.handbook.byPath.keys()]);
  const wanted = new Set(named.map((name) => findPath(paths, folder, name)));
  const changed = diffHandbook(now.base, now, ({ path }) => wanted.size === 0 || wanted.has(path));
  const paint = streams.colour ? picocolors.createColors(true) : plainPaint;
  streams.out(format === "json" ? renderDiffJson(changed, ref, now.today) : renderDiff(changed, ref, paint));
  return 0;
}
