import type { CivilDate, History } from "../freshness/history.ts";

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

/** What one commit made of a page. */
export interface PageVersion {
  commit: string;
  /** The day the author wrote it, in the time zone asked for. */
  on: CivilDate;
  /** When the author wrote it, in seconds since 1970. */
  at: number;
  /** Where the page stood after the commit, from the top of the repository. */
  path: string;
  /** True for a commit that the repository says only moved things about (`.git-blame-ignore-revs`). */
  ignored?: true;
  author: string;
  /** Stands for the page's text after the commit: one id, one text. */
  text: string;
  /** Stands for the text before it; undefined where the commit brought the page in. */
  before: string | undefined;
}

/** Everything outside the handbook's own logic: files and history. The core reaches the world through this alone. */
export interface Host {
  /**
   * Every file below the content folder, sorted by path. Folders whose name begins with a dot and `node_modules` are
   * passed over.
   */
  list(): Promise<ContentFile[]>;
  /** Reads files, in the order asked for. A file that cannot be read is a `failure`, never a rejection. */
  readMany(paths: readonly string[]): Promise<FileRead[]>;
  /** Which of these files, relative to the content folder and perhaps outside it, do not exist. */
  missing(paths: readonly string[]): Promise<string[]>;
  /**
   * Site paths (`img/a.png`) of the files in the public folder, which stands inside the content folder or beside it.
   */
  listPublic(folder: string | undefined): Promise<string[]>;
  /** The text of `CODEOWNERS` and the content folder's path inside the repository it speaks of, where there is one. */
  codeowners(): Promise<{ text: string; prefix: string } | undefined>;
  /** What version control knows; civil days are taken in `timeZone`. `pages` are the paths whose dates are wanted. */
  history(pages: readonly string[], timeZone: string): Promise<History>;
  /**
   * The committed versions of pages, newest first, back through their former names; none for a page that no commit
   * holds. Undefined where history is cut off (a shallow clone) or there is none. A merge counts only for a page that
   * no other commit brought in.
   */
  versions(
    pages: readonly string[],
    timeZone: string,
  ): Promise<ReadonlyMap<string, readonly PageVersion[]> | undefined>;
  /** The texts that versions name, by id. One that cannot be had is left out. */
  readTexts(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** How the files of a content folder differ from those of an earlier revision. Paths are relative to the folder. */
export interface Comparison {
  /** Files on both sides under one path, with another text. */
  changed: ReadonlySet<string>;
  /** Files there are now and were not then, moved ones among them. */
  added: ReadonlySet<string>;
  /** Files there were then and are not now, moved ones among them. */
  deleted: ReadonlySet<string>;
  /**
   * Where a file whose path then is free or another's text now stands, by its path then; its text may have changed as
   * well.
   */
  renamed: ReadonlyMap<string, string>;
  /** Files on both sides whose text is the same: what was read from one of them holds for the other. */
  sameAsNow: ReadonlySet<string>;
}
