import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Connect } from "vite";
import { basePrefix, decodeUrl, splitUrl } from "../../core/handbook/address.ts";

const types: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Serves the files of the content folder that pages link to, as a build copies them. */
export function serveContentFiles(
  base: string,
  folder: string,
  isLinked: (path: string) => boolean,
): Connect.NextHandleFunction {
  const prefix = basePrefix(base);
  return (request, response, next) => {
    const url = decodeUrl(splitUrl(request.url ?? "").path) ?? "";
    const path = (prefix !== "" && url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : url).replace(/^\/+/, "");
    if (!isLinked(path)) {
      next();
      return;
    }
    response.setHeader(
      "Content-Type",
      types[path.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream",
    );
    createReadStream(join(folder, path)).on("error", next).pipe(response);
  };
}
