import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BrowserProgram } from "../support/bundled-chromium.ts";
import { readResult, type PageResult } from "./read-result.ts";

const program = fileURLToPath(new URL("node_modules/lighthouse/cli/index.js", import.meta.url));
const run = promisify(execFile);

/** Has Lighthouse look at a page in a browser of its own, as a phone on a slow line sees it. */
export async function auditPage(address: string, browser: BrowserProgram): Promise<PageResult> {
  const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const output = join(folder, "result.json");
  try {
    const args = [
      program,
      address,
      "--output=json",
      `--output-path=${output}`,
      "--only-categories=performance,accessibility,best-practices,seo",
      "--form-factor=mobile",
      "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run",
      "--no-enable-error-reporting",
      "--quiet",
    ];
    const env = { ...process.env, ...browser.env, CHROME_PATH: browser.executablePath };
    await run(process.execPath, args, { env, maxBuffer: 2 ** 26 });
    return readResult(JSON.parse(await readFile(output, "utf8")) as Parameters<typeof readResult>[0]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
