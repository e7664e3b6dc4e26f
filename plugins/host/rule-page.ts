import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// At the same distance from here in a clone and in the package.
const folder = new URL("../../content/guides/rules/", import.meta.url);

/** The page that explains a rule, as the package carries it. */
export interface RulePage {
  text: string;
  /** On this machine. */
  file: string;
  /** Below the content folder it was written in. */
  path: string;
}

/** Reads the page that explains a rule (`links/broken`); undefined where the package carries none. */
export function readRulePage(rule: string): RulePage | undefined {
  const file = fileURLToPath(new URL(`${rule}.md`, folder));
  try {
    return { text: readFileSync(file, "utf8"), file, path: `guides/rules/${rule}.md` };
  } catch {
    return undefined;
  }
}
