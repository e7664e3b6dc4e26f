/** Joins a relative path to the folder of the file it stands in; unlike `joinPath` it may climb out of the content folder. */
export function joinAnywhere(fromFile: string, relative: string): string {
  const segments = fromFile.split("/").slice(0, -1);
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/");
}

/** The path from the folder of `fromFile` to a file or a folder, which may lie outside the content folder; `.` for its own folder. */
export function relativeTo(fromFile: string, target: string): string {
  const base = fromFile.split("/").slice(0, -1);
  const segments = target.split("/").filter((segment) => segment !== "");
  let common = 0;
  while (common < base.length && base[common] === segments[common]) common += 1;
  return [...base.slice(common).map(() => ".."), ...segments.slice(common)].join("/") || ".";
}
