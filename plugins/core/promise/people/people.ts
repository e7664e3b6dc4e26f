import { compareText } from "../receipts/sort-by-json.ts";
import { foldRole } from "./roles.ts";

// A handle with a slash names a team, which is a role; one without names a person.
const personalHandle =
  /(?<![\p{L}\p{N}_@./-])@[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/gu;

/** What stands for people who are named by their handles alone. */
export const somebody = "@";

/**
 * The roles among `who`, folded, sorted, each once; people's handles are taken out. Where nothing but handles is named, that
 * somebody is: `["@"]`. Empty where nobody is named.
 */
export function rolesOf(who: readonly string[]): string[] {
  const roles = who.map((name) => foldRole(withoutHandles(name))).filter((role) => role !== "");
  if (roles.length === 0 && who.some((name) => name.trim() !== "")) return [somebody];
  return [...new Set(roles)].sort(compareText);
}

/** The people's handles among `who`, in lower case, sorted, each once. */
export function handlesOf(who: readonly string[]): string[] {
  const handles = who.flatMap((name) => name.match(personalHandle) ?? []).map((handle) => handle.toLowerCase());
  return [...new Set(handles)].sort(compareText);
}

/** The names to put in a sentence: roles as written, or handles where there is no role. */
export function namesOf(who: readonly string[]): string[] {
  const roles = who.map((name) => withoutHandles(name).trim()).filter((name) => name !== "");
  return roles.length > 0 ? roles : [...who];
}

function withoutHandles(name: string): string {
  if (!name.includes("@")) return name;
  const rest = name.replace(personalHandle, " ");
  return rest === name
    ? name
    : rest
        .replace(/[()[\],`]/g, " ")
        .replace(/\s+/g, " ")
        .trim();
}
