/** The part of Lighthouse's own report that is read here. */
export interface LighthouseReport {
  runtimeError?: { message: string };
  categories: Record<string, { id: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; scoreDisplayMode: string; displayValue?: string; details?: unknown }
  >;
}

/** An audit that a page does not pass whole. */
export interface Finding {
  category: string;
  id: string;
  title: string;
  score: number;
  /** Its part in the score of its category; 0 for what Lighthouse only remarks on. */
  weight: number;
  value: string | undefined;
  /** Elements and addresses it names. */
  places: string[];
}

/** What Lighthouse says of one page: scores from 0 to 100 by category, and every audit below 1. */
export interface PageResult {
  scores: Record<string, number>;
  findings: Finding[];
}

/** Reads a report; throws with Lighthouse's own words when it could not look at the page. */
export function readResult(report: LighthouseReport): PageResult {
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  const scores: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const { id: category, score, auditRefs } of Object.values(report.categories)) {
    scores[category] = Math.round((score ?? 0) * 100);
    for (const { id, weight } of auditRefs) {
      const audit = report.audits[id];
      if (!audit || audit.scoreDisplayMode === "informative") continue;
      const { title, score: reached, displayValue: value, details } = audit;
      if (reached === null || reached >= 1) continue;
      findings.push({ category, id, title, score: reached, weight, value, places: placesIn(details) });
    }
  }
  return { scores, findings };
}

/** Selectors and addresses anywhere in the details of an audit, in their order, each once. */
function placesIn(details: unknown): string[] {
  if (typeof details !== "object" || details === null) return [];
  const own = Object.entries(details).flatMap(([key, value]) =>
    typeof value === "string" ? (["selector", "url"].includes(key) ? [value] : []) : placesIn(value),
  );
  return [...new Set(own)];
}
