import { createReadStream } from "node:fs";
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

/** Serves the handbook's files as a build copies them; `find` gives the file of a path below the base. */
export function serveContentFiles(
  base: string,
  find: (path: string) => string | undefined,
): Connect.NextHandleFunction {
  const prefix = basePrefix(base);
  return (request, response, next) => {
    const url = decodeUrl(splitUrl(request.url ?? "").path) ?? "";
    const path = (prefix !== "" && url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : url).replace(/^\/+/, "");
    const file = find(path);
    if (file === undefined) {
      next();
      return;
    }
    response.setHeader(
      "Content-Type",
      types[path.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream",
    );
    createReadStream(file).on("error", next).pipe(response);
  };
}
