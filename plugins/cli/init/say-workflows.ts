import type { Project } from "./find-project.ts";
import { buildsAtTop } from "./plan-workflows.ts";
import { relativePath } from "./planned-file.ts";

/** What is left out of the workflows for GitHub, and why; `taken` is undefined where nobody wants to hear of them. */
export function sayWorkflows(project: Project, taken: boolean | undefined): string[] {
  if (taken === undefined) return [];
  if (!taken) return ["Nothing here speaks of GitHub, so its workflows are left out; --workflows brings them."];
  const { astro, root } = project;
  if (!astro || buildsAtTop(project)) return [];
  return [
    `The site is built in ${relativePath(root, astro.folder)}, so the workflow that publishes it from the top is left out.`,
  ];
}
