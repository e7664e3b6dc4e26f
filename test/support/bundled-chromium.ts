import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/chromium");

/** A browser's program and what must stand in its environment. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

// The package unpacks into the temporary folder and reuses whatever any other version left there; a process of its
// own gives it a folder of its own.
const unpackScript = `
  import { fileURLToPath } from "node:url";
  import chromium, { inflate } from "@sparticuz/chromium";
  await chromium.executablePath();
  await inflate(fileURLToPath(new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"))));
`;

// The package's own list of font folders names those of the service it is made for.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the browser that came with `npm ci`, once a version; two test workers may do so at the same time. */
async function unpack(): Promise<string> {
  const manifest = await readFile(join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, "unpacking-"));
  try {
    const env = { ...process.env, TMPDIR: staging };
    await run(process.execPath, ["--input-type=module", "--eval", unpackScript], { cwd: root, env });
    await writeFile(join(staging, "fonts.conf"), fontSettings);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** True when the system lacks a shared library that the program needs, as a bare Debian lacks libnss3 and libnspr4. */
async function lacksLibraries(executablePath: string): Promise<boolean> {
  const listing = await run("ldd", [executablePath]).catch(() => ({ stdout: "not found" }));
  return listing.stdout.includes("not found");
}

/** The headless Chromium that came with `npm ci`; it is built for Linux on x64 alone. */
export async function bundledChromium(): Promise<BrowserProgram> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `the one that \`npm ci\` brings is for Linux on x64, and this is ${process.platform} on ${process.arch}`,
    );
  }
  const folder = await unpack();
  const executablePath = join(folder, "chromium");
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  if (await lacksLibraries(executablePath)) {
    const inherited = process.env["LD_LIBRARY_PATH"];
    env["LD_LIBRARY_PATH"] = [join(folder, "al2023/lib"), ...(inherited ? [inherited] : [])].join(":");
  }
  return { executablePath, env };
}
