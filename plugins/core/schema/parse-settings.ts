import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Place } from "../diagnostic/problem.ts";
import { buildLineIndex, placeOf } from "../diagnostic/line-index.ts";
import { nearest } from "../diagnostic/nearest.ts";
import { kinds } from "./kind.ts";
import { readFields, type FieldPath } from "./read-fields.ts";
import { defaultSettings, settingsSchema, type Settings } from "./settings.ts";

/** The name of the settings file, in the content folder. */
export const settingsFile = "handshake.json";

/** One fault of the settings file. */
export interface SettingsFault {
  kind: "value" | "unknown-key";
  place: Place;
  /** `teams.@harbour/tickets.hours` */
  key: string;
  found: unknown;
  allowed: string;
  suggestion: string | undefined;
}

/** Settings with every fault; the text stays at hand so that later checks can name places in it. */
export interface SettingsReading {
  settings: Settings;
  /** The keys the file sets, at the top level. */
  given: ReadonlySet<string>;
  faults: SettingsFault[];
  file: string;
  /** The place of a value of the file; of what it stands in where it is not there. */
  placeOf(path: FieldPath): Place;
  /** The place of a key of the file. */
  placeOfKey(path: FieldPath): Place;
}

/** Thrown when the settings file cannot be read at all: nothing can be judged without it. */
export class SettingsError extends Error {
  readonly file: string;
  readonly place: Place;
  constructor(file: string, place: Place, reason: string) {
    super(`${file}:${place.line}:${place.column} cannot be read: ${reason}.`);
    this.name = "SettingsError";
    this.file = file;
    this.place = place;
  }
}

/** Reads the settings. Throws `SettingsError` when the text is no JSON object. */
export function parseSettings(source: string | undefined, file: string = settingsFile): SettingsReading {
  if (source === undefined) {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return {
      settings: defaultSettings,
      given: new Set(),
      faults: [],
      file,
      placeOf: () => place,
      placeOfKey: () => place,
    };
  }
  const text = source.replace(/^\uFEFF/, "");
  const lines = buildLineIndex(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) {
    const place = placeOf(lines, error.offset, error.offset + error.length);
    throw new SettingsError(file, place, sayError(printParseErrorCode(error.error)));
  }
  if (tree?.type !== "object") throw new SettingsError(file, placeOf(lines, 0), "it holds no JSON object");
  const raw = JSON.parse(text) as Record<string, unknown>;
  const nodePlace = (path: FieldPath): Place => {
    const node = nodeAt(tree, path);
    return node ? placeOf(lines, node.offset, node.offset + node.length) : placeOf(lines, 0);
  };
  const { known, unknown } = splitUnknown(raw);
  const { values, faults } = readFields(settingsSchema, known);
  return {
    settings: values,
    given: new Set(Object.keys(known)),
    file,
    placeOf: nodePlace,
    placeOfKey: (path) => keyPlace(tree, path, lines),
    faults: [
      ...faults.map(({ path, found, allowed, words }): SettingsFault => ({
        kind: "value",
        place: nodePlace(path),
        key: path.join("."),
        found,
        allowed,
        suggestion: typeof found === "string" ? nearest(found, words) : undefined,
      })),
      ...unknown.map(({ path, siblings }): SettingsFault => ({
        kind: "unknown-key",
        place: keyPlace(tree, path, lines),
        key: path.join("."),
        found: path.at(-1),
        allowed: siblings.join(", "),
        suggestion: nearest(String(path.at(-1)), siblings),
      })),
    ],
  };
}

// Keys of the objects whose keys are fixed; everything else maps names of the author's own.
const fixedKeys: Record<string, readonly string[]> = {
  "": Object.keys(settingsSchema.shape),
  build: ["failOn"],
  links: ["ignore"],
};

function splitUnknown(raw: Record<string, unknown>): {
  known: Record<string, unknown>;
  unknown: { path: FieldPath; siblings: readonly string[] }[];
} {
  const known = structuredClone(raw);
  const unknown: { path: FieldPath; siblings: readonly string[] }[] = [];
  const prune = (value: unknown, path: FieldPath, allowed: readonly string[]): void => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value)) {
      if (allowed.includes(key) || (path.length === 0 && key === "$schema")) continue;
      unknown.push({ path: [...path, key], siblings: allowed });
      Reflect.deleteProperty(value, key);
    }
  };
  prune(known, [], fixedKeys[""] ?? []);
  Reflect.deleteProperty(known, "$schema");
  prune(known["kinds"], ["kinds"], kinds);
  prune(known["records"], ["records"], kinds);
  prune(known["build"], ["build"], fixedKeys["build"] ?? []);
  prune(known["links"], ["links"], fixedKeys["links"] ?? []);
  const teams = known["teams"];
  if (typeof teams === "object" && teams !== null) {
    for (const [name, team] of Object.entries(teams))
      prune(team, ["teams", name], ["name", "members", "channel", "timeZone", "hours"]);
  }
  const overrides = known["overrides"];
  if (Array.isArray(overrides))
    overrides.forEach((entry, index) => prune(entry, ["overrides", index], ["files", "rules"]));
  return { known, unknown };
}

function nodeAt(tree: Node, path: FieldPath): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function keyPlace(tree: Node, path: FieldPath, lines: ReturnType<typeof buildLineIndex>): Place {
  const key = findNodeAtLocation(tree, [...path])?.parent?.children?.[0];
  return key ? placeOf(lines, key.offset, key.offset + key.length) : placeOf(lines, 0);
}

function sayError(code: string): string {
  const words: Record<string, string> = {
    InvalidSymbol: "this is no JSON value",
    InvalidNumberFormat: "this number is malformed",
    PropertyNameExpected: "a key in double quotes is expected here (a comma may be left over)",
    ValueExpected: "a value is expected here",
    ColonExpected: "a colon is expected here",
    CommaExpected: "a comma is expected here",
    CloseBraceExpected: "a closing } is missing",
    CloseBracketExpected: "a closing ] is missing",
    EndOfFileExpected: "text follows after the end of the object",
    InvalidCommentToken: "JSON takes no comments",
    UnexpectedEndOfString: "this text never closes its quote",
  };
  return words[code] ?? code;
}
