import manifest from "../../package.json" with { type: "json" };

/** The version of this package, which salts what is cached. */
export function version(): string {
  return manifest.version;
}
