import type { LoaderContext } from "astro/loaders";
import type { CheckedHandbook } from "../../core/check.ts";
import { diskHost } from "../../host/disk-host.ts";
import { ignoredCommits, openRepository } from "../../host/git-repository.ts";
import { version } from "../version.ts";
import { buildTrend } from "./build-trend.ts";
import { buildPublished } from "./published.ts";
import type { TrendFacts } from "./trend-facts.ts";

const key = "trend";

/** The trend of a handbook; taken from the last build while neither history nor what it is judged by has changed. */
export async function loadTrend(
  { meta, generateDigest }: Pick<LoaderContext, "meta" | "generateDigest">,
  checked: CheckedHandbook,
  folder: string,
): Promise<TrendFacts> {
  const repository = checked.history.state === "full" ? await openRepository(folder) : undefined;
  if (!repository) return { state: checked.history.state, months: [] };
  const { handbook, today } = checked;
  const shown = handbook.pages.filter(buildPublished(checked)).map(({ path, address }) => [path, address]);
  // Only whole months count, so that one of them is as good as another.
  const decides = [version(), repository.head, today.slice(0, 7), handbook.settings, handbook.publish, shown];
  const digest = generateDigest(JSON.stringify(decides));
  const kept = JSON.parse(meta.get(key) ?? "{}") as { digest?: string; trend?: TrendFacts };
  if (kept.digest === digest && kept.trend) return kept.trend;
  const trend = await buildTrend(checked, diskHost(folder), ignoredCommits(repository));
  meta.set(key, JSON.stringify({ digest, trend }));
  return trend;
}
