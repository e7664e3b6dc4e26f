import { joinPath, splitUrl } from "../../core/handbook/address.ts";

/** The name under which an entry is referred to: its file without extension and a final `index`, and its anchor. */
export function referenceName(file: string, anchor: string | undefined): string {
  const bare = file.replace(/\.mdx?$/i, "").replace(/(^|\/)index$/, "");
  return anchor === undefined ? bare : `${bare}#${anchor}`;
}

/** The name that a reference in the frontmatter of `fromFile` means: `decisions/one-queue`, `./night-desk.md`, `states/map#build`. */
export function nameOfReference(reference: string, fromFile: string): string | undefined {
  const { path, fragment } = splitUrl(reference.trim());
  const full =
    path === "" || path.startsWith(".")
      ? joinPath(fromFile, path === "" ? (fromFile.split("/").at(-1) ?? "") : path)
      : path;
  return full === undefined
    ? undefined
    : referenceName(full.replace(/^\/+|\/+$/g, ""), fragment === "" ? undefined : fragment);
}
