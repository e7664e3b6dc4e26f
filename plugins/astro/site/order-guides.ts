import type { EntryOf } from "./entry-of.ts";

type Guide = EntryOf<"guides">;

/** Guides that stand in one folder. */
export interface GuideFolder {
  folder: string;
  list: Guide[];
}

/** Guides by folder, in the order of their index: those of the folder for guides, what stands below it, then the rest of the handbook, its top first. */
export function orderGuides(guides: readonly Guide[]): GuideFolder[] {
  return [...Map.groupBy(guides, folderOf)]
    .map(([folder, list]) => ({ folder, list }))
    .sort((a, b) => rank(a.folder) - rank(b.folder) || (a.folder < b.folder ? -1 : 1));
}

function folderOf({ id }: Guide): string {
  return id.split("/").slice(0, -1).join("/");
}

function rank(folder: string): number {
  return folder === "guides" ? 0 : folder.startsWith("guides/") ? 1 : folder === "" ? 2 : 3;
}
