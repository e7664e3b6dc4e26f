import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nearest } from "../../core/diagnostic/nearest.ts";
import type { Kind } from "../../core/schema/kind.ts";
import { didYouMean } from "../arguments.ts";
import { UsageError } from "../usage-error.ts";

/** The folder of the content folder in which a handbook keeps templates of its own. */
export const templateFolder = "templates";

/** A page to begin with. */
export interface Template {
  name: string;
  text: string;
  /** Where it comes from: the handbook's own, or the package's. */
  own: boolean;
}

const packaged = fileURLToPath(new URL("../../templates/", import.meta.url));

/** The package's templates for contracts; the first is taken where nobody says which. */
export const contractTemplates = ["support-handshake", "release-contract", "working-agreement"] as const;

/** The template to begin a page of a kind with; a handbook's own goes before the package's. Throws `UsageError`. */
export function findTemplate(folder: string, kind: Kind, named: string | undefined): Template {
  const own = ownTemplates(folder);
  const name = named ?? (kind === "contract" && !own.includes(kind) ? contractTemplates[0] : kind);
  if (own.includes(name)) return { name, own: true, text: readText(join(folder, templateFolder, `${name}.md`)) };
  const known = kind === "contract" ? contractTemplates : [kind];
  if (!known.some((candidate) => candidate === name)) {
    const names = [...new Set([...own, ...known])];
    throw new UsageError(
      `there is no template “${name}” for a ${kind}.${didYouMean(nearest(name, names))} There ${names.length === 1 ? "is" : "are"} ${names.join(", ")}; your own go into ${templateFolder}/ in the content folder.`,
    );
  }
  return { name, own: false, text: readText(join(packaged, kind === "contract" ? "contracts" : "", `${name}.md`)) };
}

/** True where the handbook has a template of this name. */
export function hasOwnTemplate(folder: string, name: string): boolean {
  return ownTemplates(folder).includes(name);
}

function ownTemplates(folder: string): string[] {
  const path = join(folder, templateFolder);
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path).flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new UsageError(`the template ${path} cannot be read as UTF-8 text.`);
  }
}
