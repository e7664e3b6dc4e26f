import picomatch from "picomatch";

/** Tells whether a path matches. */
export type Matcher = (path: string) => boolean;

/** Compiles globs over paths in the content folder; a leading `./` is allowed, no globs match nothing. */
export function buildMatcher(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false;
  const plain = globs.map((glob) => glob.replace(/^\.\//, ""));
  return picomatch(plain, { dot: true });
}
