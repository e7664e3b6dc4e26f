import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { bundledChromium } from "./bundled-chromium.ts";
import type { BrowserProgram } from "./bundled-chromium.ts";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installedBrowsers(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...applications].filter((path) => existsSync(path));
}

/** What a test needs of its browser beyond the usual. */
export interface BrowserOptions {
  /** Keeps the pages that are left, to come back to them as they were, where the browser can; usually it does not. */
  keepsPages?: boolean;
}

async function launch({ executablePath, env }: BrowserProgram, { keepsPages }: BrowserOptions): Promise<Browser> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    args: flags,
    env: { ...Object.fromEntries(inherited), ...env },
    ...(keepsPages ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {}),
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/**
 * A headless Chromium: the one `CHROMIUM_PATH` names, else one that is installed, else the one that came with `npm ci`.
 * Close it after use.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const chosen = process.env["CHROMIUM_PATH"];
  const paths = chosen ? [chosen] : installedBrowsers();
  const candidates: (() => Promise<BrowserProgram>)[] = paths.map((executablePath) => async () => ({
    executablePath,
    env: {},
  }));
  if (!chosen) candidates.push(bundledChromium);

  const failures: string[] = [];
  for (const [index, find] of candidates.entries()) {
    try {
      return await launch(await find(), options);
    } catch (error) {
      failures.push(`${paths[index] ?? "Chromium from npm"}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No browser could be started for the tests (${failures.join("; ")}). ` +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
  );
}
