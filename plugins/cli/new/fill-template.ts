import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";
import { setFrontmatter, type FrontmatterEdit, type FrontmatterSetting } from "../../core/document/set-frontmatter.ts";
import type { Kind } from "../../core/schema/kind.ts";
import { fillPlaceholders } from "./fill-placeholders.ts";
import type { Template } from "./find-template.ts";
import type { NamedParty } from "./parties.ts";
import { replaceExamples } from "./replace-examples.ts";

/** What a new page says about itself. */
export interface Filling {
  /** Set where only frontmatter can say what the page is. */
  kind: Kind | undefined;
  title: string;
  owner: string | undefined;
  parties: readonly NamedParty[];
  today: string;
  sunset: string;
  /** The band of a page for which nobody chose one, and those there are. */
  band: string;
  bands: readonly string[];
  state: string | undefined;
}

/** Makes the text of a page of a template: its placeholders filled in, its examples replaced. */
export function fillTemplate({ text, own }: Template, filling: Filling): FrontmatterSetting {
  const { kind, title, owner, parties, today, sunset, band, bands, state } = filling;
  const hasTitlePlaceholder = /\{\{ *title *\}\}/.test(text);
  const filled = fillPlaceholders(text, { title, owner: owner ?? "", today, sunset, band, state: state ?? "" });
  if ("failure" in filled) return filled;
  // The dates of a handbook's own template are meant.
  const examples = { title: hasTitlePlaceholder ? undefined : title, owner, parties, sunset: own ? undefined : sunset };
  const replaced = replaceExamples(filled.text, examples);
  if ("failure" in replaced) return replaced;
  const { values } = parseFrontmatterBlock(replaced.text);
  const edits: FrontmatterEdit[] = [];
  if (kind !== undefined && values["kind"] === undefined) edits.push({ path: ["kind"], value: kind });
  if (typeof values["band"] === "string" && !bands.includes(values["band"]))
    edits.push({ path: ["band"], value: band });
  return setFrontmatter(replaced.text, edits);
}
