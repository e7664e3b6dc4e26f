import type { CivilDate } from "../../core/freshness/history.ts";
import type { EntryOf } from "../site/entry-of.ts";

/** The last day on which a contract holds, where it names one; what the frontmatter says wins over the body. */
export function endDayOf({ data }: EntryOf<"contracts">): CivilDate | undefined {
  const { agreement } = data.handbook;
  const clause = agreement?.clauses.find(({ name }) => name === "sunset");
  return data.sunset ?? agreement?.ends ?? clause?.ends?.find(({ on }) => on !== undefined)?.on;
}
