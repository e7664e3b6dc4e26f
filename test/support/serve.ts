import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

export interface ServedFolder {
  /** Where the folder's root is found, base included, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

/** The file a static host answers a path with: itself, its index, or the page without its extension. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  const wanted = resolve(root, `.${path}`);
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  const candidates = path.endsWith("/")
    ? [join(wanted, "index.html")]
    : [wanted, `${wanted}.html`, join(wanted, "index.html")];
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

/** The path below the base, decoded; undefined when it lies outside or cannot be decoded. */
function pathBelow(base: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (path === base) return "/";
    return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** How long a static host lets a file be kept: for good where its name changes with its text, else until asked again. */
function cachingOf(file: string): string {
  return file.includes(`${sep}_astro${sep}`)
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}

export interface ServeOptions {
  base?: string;
  /** Also compresses texts and says how long files may be kept; default: neither. */
  asHost?: boolean;
}

/** Serves a built site from a free port of this machine, as a static host would: directory indexes and `404.html`. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const root = resolve(folder);
  const trimmed = (options.base ?? "").replace(/^\/+|\/+$/g, "");
  const base = trimmed === "" ? "" : `/${trimmed}`;

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = pathBelow(base, request.url ?? "/");
      const found = path === undefined ? undefined : await findFile(root, path);
      const missing = join(root, "404.html");
      const file = found ?? ((await isFile(missing)) ? missing : undefined);
      const type = file === undefined ? "text/plain" : (contentTypes[extname(file)] ?? "application/octet-stream");
      const body = file === undefined ? Buffer.from("Not found") : await readFile(file);
      const isPacked = options.asHost === true && /^text|json|xml|svg|wasm/.test(type);
      response.writeHead(found === undefined ? 404 : 200, {
        "content-type": type,
        ...(options.asHost === true && file !== undefined ? { "cache-control": cachingOf(file) } : {}),
        ...(isPacked ? { "content-encoding": "gzip" } : {}),
      });
      response.end(request.method === "HEAD" ? undefined : isPacked ? gzipSync(body) : body);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
