import { readFileSync } from "node:fs";

/** The version of the package this file belongs to. */
export function version(): string {
  for (const path of ["../../package.json", "../../../package.json"]) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
      if (
        typeof manifest === "object" &&
        manifest !== null &&
        "name" in manifest &&
        manifest.name === "astro-handshake" &&
        "version" in manifest
      )
        return String(manifest.version);
    } catch {
      // The package may stand one folder higher.
    }
  }
  return "unknown";
}
