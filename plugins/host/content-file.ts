import type { ContentFile } from "../core/handbook/host.ts";
import type { FolderEntry } from "./list-folder.ts";

/** What a handbook knows of an entry of its folder. */
export function contentFile({ path, bytes, leaves }: FolderEntry): ContentFile {
  return leaves === undefined ? { path, bytes } : { path, bytes, leaves: true };
}

/** True for the folders in which no handbook looks. */
export function isPassedOver(folderName: string): boolean {
  return folderName.startsWith(".") || folderName === "node_modules";
}
