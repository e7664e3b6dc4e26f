/** What a guardrail allows: how long work may stand in a state, or how many streams at once. */
export interface Limit {
  /** As `max_age` takes it: `48h`, `5 business days`. */
  maxAge?: string;
  maxWip?: number;
}

const bound = String.raw`(?:≤|<=|<|under|within|inside|at most|no (?:more|longer) than|not more than|up to|less than|max(?:imum)?(?: of)?)`;
const window = new RegExp(
  String.raw`${bound}\s*(\d+(?:\.\d+)?)\s*(business |working )?(minutes?|min|m|hours?|hrs?|h|days?|d|weeks?|w)\b`,
  "i",
);
const count = new RegExp(
  String.raw`${bound}\s*(\d+)\s+(?:concurrent|parallel|open)?\s*(?:[A-Z][a-z]+ )?(?:streams?|items?|pieces?|changes?|at once)\b`,
  "i",
);
const concurrent = new RegExp(String.raw`${bound}\s*(\d+)\s+(?:concurrent|parallel)\b`, "i");

/** Reads a guardrail as a window or a limit where it holds one; any other text stays text. */
export function readLimit(text: string): Limit {
  const plain = text.replace(/[*_`]/g, "").trim();
  const limit: Limit = {};
  const [, number, business = "", unit = ""] = window.exec(plain) ?? [];
  if (number !== undefined) limit.maxAge = `${number} ${business.toLowerCase()}${unit.toLowerCase()}`;
  const streams = concurrent.exec(plain)?.[1] ?? count.exec(plain)?.[1];
  if (streams !== undefined) limit.maxWip = Number(streams);
  return limit;
}
