import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { settingsFile } from "../../core/schema/parse-settings.ts";
import { version } from "../version.ts";
import { findObstacle } from "../write-new-file.ts";
import { readText, type Project } from "./find-project.ts";
import { mergeEditorSettings } from "./merge-editor-settings.ts";

/** One file that init has to do with. */
export interface PlannedFile {
  /** The folder the path counts from, absolute; nothing is written outside of it. */
  root: string;
  path: string;
  state: "new" | "changed" | "kept";
  /** Its text as it is; undefined where it is not there. */
  before: string | undefined;
  /** Its text as it is to be. */
  after: string;
  /** Why it is kept. */
  reason?: string;
}

const templates = new URL("../../templates/project/", import.meta.url);

/** Every file that init would write or leave alone, in the order in which they matter. */
export function planFiles(project: Project, settings: string): PlannedFile[] {
  const { content, root, astro } = project;
  const files = [ifNew(content, settingsFile, settings), ...(astro ? [planContentConfig(astro.folder)] : [])];
  return [...files, planEditor(project), ...planWorkflow(root, relativePath(root, content))];
}

/** A path from a folder, with forward slashes; `.` for the folder itself. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join("/") || ".";
}

function ifNew(root: string, path: string, after: string): PlannedFile {
  const file = { root, path, after };
  if (isThere(join(root, path))) return { ...file, state: "kept", before: undefined, reason: "it is there already" };
  const obstacle = findObstacle(root, path);
  return obstacle === undefined
    ? { ...file, state: "new", before: undefined }
    : { ...file, state: "kept", before: undefined, reason: obstacle };
}

// A link to nothing is there as well.
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function planContentConfig(folder: string): PlannedFile {
  const names = ["src/content.config.ts", "src/content.config.mts", "src/content.config.mjs", "src/content.config.js"];
  const there = [...names, "src/content/config.ts", "src/content/config.js"].find((name) =>
    existsSync(join(folder, name)),
  );
  return ifNew(folder, there ?? "src/content.config.ts", readTemplate("content-config.txt"));
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
  if (!existsSync(place)) return ifNew(root, path, mergeEditorSettings("", file, url) ?? "");
  const before = readText(place);
  const after = mergeEditorSettings(before, file, url);
  if (after === undefined)
    return { root, path, state: "kept", before, after: before, reason: "it cannot be read as JSON with comments" };
  const state = after === before ? "kept" : "changed";
  return { root, path, state, before, after, ...(state === "kept" && { reason: "it says so already" }) };
}

function planWorkflow(root: string, content: string): PlannedFile[] {
  const folder = join(root, ".github/workflows");
  const elsewhere = [".gitlab-ci.yml", "bitbucket-pipelines.yml", "azure-pipelines.yml"].some((name) =>
    existsSync(join(root, name)),
  );
  if (elsewhere && !existsSync(join(root, ".github"))) return [];
  const names = existsSync(folder) ? namesOf(folder) : [];
  const checking = names.find((name) => /(?:astro-)?handshake(?:@\S+)? check\b/.test(readText(join(folder, name))));
  const text = readTemplate("handbook.yml")
    .replace("{{version}}", () => version())
    .replace('"{{content}}"', () => (/^[A-Za-z][\w./-]*$/.test(content) ? content : JSON.stringify(content)));
  return [ifNew(root, `.github/workflows/${checking ?? "handbook.yml"}`, text)];
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readTemplate(name: string): string {
  return readText(fileURLToPath(new URL(name, templates)));
}
