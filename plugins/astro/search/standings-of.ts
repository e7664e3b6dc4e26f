import type { CheckedHandbook } from "../../core/check.ts";
import { limitsOf, lastDayIn } from "../../core/handbook/work-age.ts";
import type { Page } from "../../core/handbook/page.ts";
import type { Speak } from "../site/speak.ts";
import { packStanding } from "./standing-line.ts";

/** What the index says of a page that stands still, or comes to an end. */
export interface Standings {
  /** Values of the filter, to be judged on the day of the search. */
  lines: string[];
  /** In words, to be found by. */
  words: string[];
}

/** How a page stands, of what its frontmatter says: blocked work, work with a limit in its state, a contract with a last day. */
export function standingsOf({ handbook, graph }: CheckedHandbook, page: Page, speak: Speak): Standings {
  const { status } = page.fields;
  const found: Standings = { lines: [], words: [] };
  if (status === "archived" || status === "superseded") return found;
  if (page.kind === "contract" && page.fields.sunset !== undefined)
    found.lines.push(packStanding("ended", page.fields.sunset));
  if (page.kind !== "stream") return found;
  const { blocked, entered } = page.fields;
  if (blocked) {
    found.lines.push(packStanding("blocked"));
    const waiting = blocked.waiting_for === undefined ? [] : [`${speak("states.waitingFor")} ${blocked.waiting_for}`];
    const reason = blocked.on === undefined ? [] : [blocked.on];
    found.words.push([speak("states.blocked"), ...waiting, ...reason].join(", "));
  }
  const state = graph.outgoing.get(page)?.find(({ field }) => field === "state")?.record;
  const limit = state && !state.page.hidden ? limitsOf(state).maxAge : undefined;
  const last =
    limit === undefined || entered === undefined
      ? undefined
      : lastDayIn(entered, limit, new Set(handbook.settings.holidays));
  if (last !== undefined) found.lines.push(packStanding("past", last));
  return found;
}
