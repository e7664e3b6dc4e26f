import { createReadStream, existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import type { Connect } from "vite";
import { basePrefix, decodeUrl, splitUrl } from "../../core/handbook/address.ts";
import { bundleFolder, factsFile } from "./bundle.ts";
import type { SearchFacts } from "./search-facts.ts";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** The folder of the index that the last build wrote. */
export function lastIndexOf({ outDir, build }: AstroConfig): string | undefined {
  return [outDir, build.client]
    .map((folder) => join(fileURLToPath(folder), bundleFolder))
    .find((folder) => existsSync(join(folder, factsFile)));
}

/** Says once what search serves while developing. */
export function describeIndex(folder: string | undefined): string {
  if (folder === undefined)
    return "Search has no index yet: build the site once, and search serves that build's pages here, too.";
  const { today } = JSON.parse(readFileSync(join(folder, factsFile), "utf8")) as SearchFacts;
  return `Search finds what the last build wrote, judged as of ${today}. Build again to find what changed since.`;
}

/** Serves the index of the last build, as a built site would. */
export function serveIndex(config: AstroConfig): Connect.NextHandleFunction {
  const base = basePrefix(config.base);
  return (request, response, next) => {
    const url = decodeUrl(splitUrl(request.url ?? "").path) ?? "";
    const path = base !== "" && url.startsWith(`${base}/`) ? url.slice(base.length) : url;
    if (!path.startsWith(`/${bundleFolder}/`)) {
      next();
      return;
    }
    const file = path.slice(bundleFolder.length + 2);
    const folder = lastIndexOf(config);
    if (folder === undefined && file === factsFile) {
      response.setHeader("Content-Type", "application/json; charset=utf-8");
      response.end("null");
      return;
    }
    if (folder === undefined || !/^[\w-]+(?:[/.][\w-]+)*$/.test(file) || !existsSync(join(folder, file))) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(join(folder, file)).on("error", next).pipe(response);
  };
}
