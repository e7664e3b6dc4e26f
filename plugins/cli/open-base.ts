import type { BaseSide } from "../core/check.ts";
import { settingsFile } from "../core/schema/parse-settings.ts";
import { diskHost } from "../host/disk-host.ts";
import { openRevision } from "../host/open-revision.ts";
import { RevisionError } from "../host/revision-error.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Opens the folder as it stood where `ref` and the present commit part. Throws `UsageError` where that cannot be had.
 * With `exactly`, as it stood at `ref` itself.
 */
export async function openBase(folder: string, ref: string, exactly = false): Promise<BaseSide> {
  try {
    const { host, comparison } = await openRevision(folder, ref, { from: exactly ? "exactly" : "merge-base" });
    const { sameAsNow: same, renamed, changed, added, deleted } = comparison;
    const touched = [changed, added, deleted].some((files) => files.has(settingsFile));
    const [owners, ownersThen] = await Promise.all([diskHost(folder).codeowners(), host.codeowners()]);
    return { ref, host, same, renamed, sameSettings: !touched && owners?.text === ownersThen?.text };
  } catch (cause) {
    if (cause instanceof RevisionError) throw new UsageError(cause.message);
    throw cause;
  }
}
