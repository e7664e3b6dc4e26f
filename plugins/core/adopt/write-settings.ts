import type { CivilDate } from "../freshness/history.ts";
import type { Adoption } from "./adoption.ts";

/** What else the settings of an adopted handbook say. */
export interface Surroundings {
  /** The day of adoption. */
  since: CivilDate;
  /** The public folder, where it is not the one that is found by itself. */
  public: string | undefined;
}

/** The text of `handshake.json` for an adopted handbook: only what has something to say, one glob as a text. */
export function writeSettings({ kinds, records, fields, defaults, exclude }: Adoption, around: Surroundings): string {
  const settings = {
    kinds: byKind(kinds),
    records: byKind(records),
    fields,
    defaults,
    ...(around.public !== undefined && { public: around.public }),
    since: around.since,
    exclude,
  };
  const said = Object.entries(settings).filter(
    ([, value]) => typeof value === "string" || Object.keys(value).length > 0,
  );
  return `${JSON.stringify(Object.fromEntries(said), undefined, 2)}\n`;
}

function byKind(globs: Partial<Record<string, string[]>>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(globs).flatMap(([kind, all]) => {
      const [only] = all ?? [];
      return all === undefined || only === undefined ? [] : [[kind, all.length === 1 ? only : all]];
    }),
  );
}
