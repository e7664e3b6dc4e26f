import type { Place } from "../../diagnostic/problem.ts";
import { buildMatcher } from "../../handbook/globs.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { FieldPath } from "../../schema/read-fields.ts";
import { suggestGlob, type GlobSuggestion } from "./suggest-glob.ts";

/** A glob of the settings that matches nothing. */
export interface IdleGlob {
  /** The key it stands under: `kinds.contract`. */
  key: string;
  glob: string;
  place: Place;
  /** What it should have matched. */
  wanted: "page" | "file";
  /** It does match files, none of which is a page. */
  matchesFiles: boolean;
  suggestion: GlobSuggestion | undefined;
}

interface Named {
  key: string;
  glob: string;
  path: FieldPath;
}

/** Finds the globs of the settings that match nothing; none in a folder that holds no page at all. */
export function* findIdleGlobs(handbook: Handbook): Generator<IdleGlob> {
  const { settings, settingsReading, pages, lost, files } = handbook;
  const { placeOf, placeOfKey, file } = settingsReading;
  const pagePaths = [...pages.map(({ path }) => path), ...lost.map(({ path }) => path)];
  if (pagePaths.length === 0) return;
  const otherPaths = [...files, file];
  // What is suggested may be read on the site.
  const shown = pages.flatMap(({ path, hidden }) => (hidden ? [] : [path]));
  const named: Named[] = [
    ...(["kinds", "records"] as const).flatMap((key) =>
      Object.entries(settings[key]).flatMap(([kind, globs]) => listed(globs, `${key}.${kind}`, [key, kind])),
    ),
    ...Object.keys(settings.defaults).map((glob) => ({ key: "defaults", glob, path: ["defaults", glob] })),
    ...settings.overrides.flatMap(({ files: globs }, index) =>
      listed(globs, `overrides.${index}.files`, ["overrides", index, "files"]),
    ),
    // What may stand in any folder is left out as a precaution.
    ...listed(settings.exclude, "exclude", ["exclude"]).filter(({ glob }) => !glob.startsWith("**/")),
  ];
  for (const { key, glob, path } of named) {
    const matches = buildMatcher([glob]);
    const wanted = key === "exclude" || key.startsWith("overrides") ? "file" : "page";
    if (pagePaths.some(matches)) continue;
    const matchesFiles = otherPaths.some(matches);
    if (wanted === "file" && matchesFiles) continue;
    const place = key === "defaults" ? placeOfKey(path) : placeOf(path);
    const among = wanted === "file" ? [...shown, ...otherPaths] : shown;
    yield { key, glob, place, wanted, matchesFiles, suggestion: suggestGlob(glob, among) };
  }
}

function listed(globs: readonly string[], key: string, path: FieldPath): Named[] {
  return globs.map((glob, index) => ({ key, glob, path: [...path, index] }));
}
