import type { RecordLink } from "../content/facts.ts";
import { isRetiredStatus } from "./decision-stages.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** The contracts that rest on a decision, by their frontmatter or their text; those no longer in force last. */
export function restingContracts(decision: SiteEntry, recordAt: Site["recordAt"]): RecordLink[] {
  const contracts = decision.data.handbook.backlinks
    .map(({ from }) => from)
    .filter((from) => from.kind === "contract" && recordAt(from)?.data.handbook.isIndex !== true);
  const isRetired = ({ status }: RecordLink): number => Number(isRetiredStatus(status));
  return contracts.sort((a, b) => isRetired(a) - isRetired(b));
}
