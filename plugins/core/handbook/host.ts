import type { History } from "../freshness/history.ts";

/** One file below the content folder. */
export interface ContentFile {
  /** Relative to the content folder, with forward slashes, in exactly the case the disk has. */
  path: string;
  bytes: number;
  /** True for a symbolic link that leads out of the content folder: its target is never read. */
  leaves?: true;
}

/** What reading one file gave: its bytes, or why there are none. */
export type FileRead = { path: string; bytes: Uint8Array } | { path: string; failure: string };

/** Everything outside the handbook's own logic: files and history. The core reaches the world through this alone. */
export interface Host {
  /** Every file below the content folder, sorted by path. Folders whose name begins with a dot and `node_modules` are passed over. */
  list(): Promise<ContentFile[]>;
  /** Reads files, in the order asked for. A file that cannot be read is a `failure`, never a rejection. */
  readMany(paths: readonly string[]): Promise<FileRead[]>;
  /** Which of these files, relative to the content folder and perhaps outside it, do not exist. */
  missing(paths: readonly string[]): Promise<string[]>;
  /** Site paths (`img/a.png`) of the files in the public folder, which stands inside the content folder or beside it. */
  listPublic(folder: string | undefined): Promise<string[]>;
  /** The text of `CODEOWNERS` and the content folder's path inside the repository it speaks of, where there is one. */
  codeowners(): Promise<{ text: string; prefix: string } | undefined>;
  /** What version control knows; civil days are taken in `timeZone`. `pages` are the paths whose dates are wanted. */
  history(pages: readonly string[], timeZone: string): Promise<History>;
}
