import type { Host, PageVersion } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import { isSameBody } from "../../host/same-body.ts";

/** A page for which the last version that said something new is looked for. */
export interface SayingSearch {
  page: Page;
  version: PageVersion;
  /** From that version on, newest first. */
  versions: readonly PageVersion[];
  /** The day of the version that was found. */
  saidOn: string | undefined;
}

// Where commit after commit says nothing new, the oldest one looked at stands.
const mostSteps = 50;

/** Finds for each the last version that changed what the page says; formatting and commits that are `ignored` do not count. */
export async function findLastSaying(
  searches: readonly SayingSearch[],
  host: Pick<Host, "readTexts">,
  ignored: ReadonlySet<string>,
): Promise<void> {
  let open = [...searches];
  for (let step = 0; open.length > 0 && step < mostSteps; step += 1) {
    const at = open.flatMap(({ versions }) => versions[step] ?? []);
    const texts = await host.readTexts(at.flatMap(({ text, before }) => (before === undefined ? [] : [text, before])));
    const same = new Map<string, boolean>();
    open = open.filter((search) => {
      const version = search.versions[step];
      if (!version) return false;
      search.saidOn = version.on;
      if (version.before === undefined) return false;
      if (ignored.has(version.commit)) return true;
      const [before, after] = [texts.get(version.before), texts.get(version.text)];
      // A version that cannot be read has at least other bytes.
      if (!before || !after) return false;
      const { format } = search.page.document;
      const key = `${version.before} ${version.text} ${format}`;
      const isSame = same.get(key) ?? isSameBody(before, after, format);
      same.set(key, isSame);
      return isSame;
    });
  }
}
