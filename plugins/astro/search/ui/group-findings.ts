import type { PagefindResultData } from "@pagefind/component-ui";
import type { Engine } from "./engine.ts";
import type { Finding } from "./seek.ts";

/** A finding with what the index has of it. */
export interface Loaded {
  finding: Finding;
  data: PagefindResultData;
}

/** One result: a page or record, or a contract of which promises were found. */
export interface Result {
  finding: Finding;
  /** Undefined where it is fetched only when the list comes to it. */
  data?: PagefindResultData;
  /** The promises that were found of it, the best first. */
  promises: Loaded[];
}

// Whoever looks further looks for pages.
const grouped = 60;

/**
 * Brings the promises of a contract together in one result; see `groupLoaded`. Of the first findings only. What is retired comes
 * last, unless that is what was asked for.
 */
export async function groupFindings(
  findings: readonly Finding[],
  { promises, lesser }: Pick<Engine, "promises" | "lesser">,
  wantsRetired = false,
): Promise<Result[]> {
  const isPromise = ({ hit }: Finding): boolean => promises.has(hit.id);
  const isRetired = ({ hit }: Finding): boolean => lesser.retired.has(hit.id);
  const first = await Promise.all(
    findings.slice(0, grouped).map(async (finding) => ({ finding, data: await finding.hit.data() })),
  );
  const further = findings.slice(grouped).filter((finding) => !isPromise(finding));
  const results = [...groupLoaded(first, isPromise), ...further.map((finding) => ({ finding, promises: [] }))];
  if (wantsRetired) return results;
  return [
    ...results.filter(({ finding }) => !isRetired(finding)),
    ...results.filter(({ finding }) => isRetired(finding)),
  ];
}

/** Puts the promises of a contract where the best of them stands, and with them the contract itself, wherever it was found. */
export function groupLoaded(loaded: readonly Loaded[], isPromise: (finding: Finding) => boolean): Result[] {
  const results = new Map<string, Result>();
  for (const each of loaded) {
    const isPart = isPromise(each.finding);
    const key = isPart ? pageOf(each.data.url) : each.data.url;
    const known = results.get(key);
    if (!known) results.set(key, { ...each, promises: isPart ? [each] : [] });
    else if (isPart) known.promises.push(each);
    else Object.assign(known, each);
  }
  return [...results.values()];
}

/** The address of the page that a URL leads into. */
export function pageOf(url: string): string {
  return url.replace(/#.*$/, "");
}
