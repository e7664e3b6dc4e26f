import { renderClauses, renderColumns, renderGrammar, renderSteps, templateParts } from "./promise-references.ts";
import { renderFrontmatter, renderRules, renderSettings } from "./schema-references.ts";
import { renderCommands, renderComponents, renderOptions, renderWords } from "./source-references.ts";

/** What can stand between `<!-- generated: name -->` and `<!-- /generated -->`. */
export const generatedParts: Readonly<Record<string, () => string>> = {
  settings: renderSettings,
  frontmatter: renderFrontmatter,
  rules: renderRules,
  commands: renderCommands,
  options: renderOptions,
  components: renderComponents,
  words: renderWords,
  grammar: renderGrammar,
  clauses: renderClauses,
  columns: renderColumns,
  steps: renderSteps,
  ...templateParts,
};

const part = /(<!-- generated: ([\w-]+) -->)[\s\S]*?(<!-- \/generated -->)/g;

/** A page with its generated parts as they are today. */
export function replaceParts(text: string): string {
  return text.replace(part, (_, open: string, name: string, close: string) => {
    const render = generatedParts[name];
    if (!render) throw new Error(`Nothing is generated under the name “${name}”.`);
    return `${open}\n\n${render()}\n\n${close}`;
  });
}

/** The names of the generated parts of a page. */
export function partsOf(text: string): string[] {
  return [...text.matchAll(part)].map(([, , name = ""]) => name);
}
