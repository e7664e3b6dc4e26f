import type { Work } from "./standing-in.ts";

/** What a reader's browser judges a piece of work by, as attributes of the element that shows it. */
export function workAttributes({ dates, verdict }: Work): Record<string, string | true | undefined> {
  return {
    "data-work": true,
    "data-urgency": verdict.urgency,
    "data-entered": dates.entered,
    "data-last": dates.last,
    "data-blocked-since": dates.blockedSince,
  };
}
