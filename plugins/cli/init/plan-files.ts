import { existsSync } from "node:fs";
import { join } from "node:path";
import { settingsFile } from "../../core/schema/parse-settings.ts";
import { version } from "../version.ts";
import { readText, type Project } from "./find-project.ts";
import { mergeEditorSettings } from "./merge-editor-settings.ts";
import { planNew, relativePath, type PlannedFile } from "./planned-file.ts";

/** Every file but the workflows that init would write or leave alone, in the order in which they matter. */
export function planFiles(project: Project, settings: string): PlannedFile[] {
  const { root, content, astro, begins } = project;
  return [
    // A folder that is still to come has to be made inside one that is there.
    begins
      ? planNew(root, `${relativePath(root, content)}/${settingsFile}`, settings)
      : planNew(content, settingsFile, settings),
    ...(astro ? [planContentConfig(astro.folder)] : []),
    planEditor(project),
  ];
}

function planContentConfig(folder: string): PlannedFile {
  const names = ["src/content.config.ts", "src/content.config.mts", "src/content.config.mjs", "src/content.config.js"];
  const there = [...names, "src/content/config.ts", "src/content/config.js"].find((name) =>
    existsSync(join(folder, name)),
  );
  const text = readText(new URL("../../templates/project/content-config.txt", import.meta.url));
  return planNew(folder, there ?? "src/content.config.ts", text);
}

function planEditor({ root, content }: Project): PlannedFile {
  const path = ".vscode/settings.json";
  const folder = relativePath(root, content);
  const file = `/${folder === "." ? "" : `${folder}/`}${settingsFile}`;
  const installed = "./node_modules/astro-handshake/public/schema/handshake.json";
  const url = existsSync(join(root, installed))
    ? installed
    : `https://unpkg.com/astro-handshake@${version()}/public/schema/handshake.json`;
  const place = join(root, path);
  if (!existsSync(place)) return planNew(root, path, mergeEditorSettings("", file, url) ?? "");
  const before = readText(place);
  const after = mergeEditorSettings(before, file, url);
  if (after === undefined)
    return { root, path, state: "kept", before, after: before, reason: "it cannot be read as JSON with comments" };
  const state = after === before ? "kept" : "changed";
  return { root, path, state, before, after, ...(state === "kept" && { reason: "it says so already" }) };
}
