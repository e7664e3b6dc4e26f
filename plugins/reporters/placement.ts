/** Where a handbook's files stand in their repository, and where a code host shows them. */
export interface Placement {
  /** The content folder below the repository's root, ending with a slash; empty at the root itself. */
  prefix: string;
  /** What a file's path is put behind to be looked at, ending with a slash: `https://github.com/harbour/handbook/blob/4f1c…/`. */
  filesUrl?: string | undefined;
}

/** A handbook that stands by itself. */
export const noPlacement: Placement = { prefix: "" };

/** A file's path below the repository's root. */
export function repositoryPath({ prefix }: Placement, file: string): string {
  return `${prefix}${file}`;
}

/** The same path as a relative URL. */
export function repositoryUri(placement: Placement, file: string): string {
  return repositoryPath(placement, file)
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    )
    .join("/");
}

/** Where a line of a file can be looked at, as text and not rendered; undefined where no code host is known. */
export function lineUrl(placement: Placement, file: string, line: number): string | undefined {
  if (placement.filesUrl === undefined) return undefined;
  return `${placement.filesUrl}${repositoryUri(placement, file)}?plain=1#L${line}`;
}
