/**
 * Asks Lighthouse, with its mobile profile, about pages of this site: `npm run lighthouse`. It is installed on first use.
 *   --only home,contract   these pages (names of test/support/page-kinds.ts); unless said home, contract, decisions,
 *                          answers, states and search
 *   --asked                pages with a search as an address with a question opens them, results and all
 *   --runs N               runs of each page, of which the median counts; 1 unless said
 *   --site FOLDER          a site that is built already, instead of building this one
 *   --strict               exit with 1 when a score is below 100
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundledChromium, type BrowserProgram } from "../support/bundled-chromium.ts";
import { installPackages } from "../support/install-packages.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { serveFolder } from "../support/serve.ts";
import { auditPage } from "./audit-page.ts";
import { isWhole, renderFindings, renderScores, type LookedAt } from "./render-scores.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "home,contract,decisions,answers,states,search" },
    asked: { type: "boolean", default: false },
    runs: { type: "string", default: "1" },
    site: { type: "string" },
    strict: { type: "boolean", default: false },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const kinds = values.only.split(",").map((name) => {
  const found = pageKinds.find((kind) => kind.name === name.trim());
  if (found) return found;
  say(`There is no “${name}”. Known are: ${pageKinds.map((kind) => kind.name).join(", ")}.`);
  process.exit(2);
});
const rounds = Number(values.runs);
if (!Number.isInteger(rounds) || rounds < 1) {
  say(`--runs takes a whole number from 1, not “${values.runs}”.`);
  process.exit(2);
}

/** Built for the address it is served from, so that its canonical links are right. */
function buildSite(folder: string, address: string): void {
  say("building the site");
  const env = { HANDSHAKE_TODAY: "2026-11-20", ...process.env, SITE_URL: address, SITE_BASE: "/" };
  const { status } = spawnSync(process.execPath, ["scripts/astro.ts", "build", "--outDir", folder], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The browser that `CHROMIUM_PATH` names, else the one that came with `npm ci`, else whatever Lighthouse finds. */
async function findBrowser(): Promise<BrowserProgram> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return { executablePath: chosen, env: {} };
  return bundledChromium().catch(() => ({ executablePath: process.env["CHROME_PATH"] ?? "", env: {} }));
}

installPackages(new URL(".", import.meta.url), "Lighthouse", say);
const folder = values.site ?? join(root, ".sites/lighthouse");
mkdirSync(folder, { recursive: true });
const served = await serveFolder(folder, { asHost: true });
if (values.site === undefined) buildSite(folder, served.url);
const browser = await findBrowser();
const pages: LookedAt[] = [];
for (const { name, address, query } of kinds) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    say(`looking at ${name}${rounds > 1 ? `, ${round + 1} of ${rounds}` : ""}`);
    const question = query === undefined || !values.asked ? "" : `?q=${encodeURIComponent(query)}`;
    runs.push(await auditPage(served.url + address.slice(1) + question, browser));
  }
  pages.push({ name, runs });
}
await served.close();
const findings = renderFindings(pages);
process.stdout.write(`${renderScores(pages)}\n${findings === "" ? "" : `\nBelow 1:\n${findings}\n`}`);
if (values.strict && !pages.every(isWhole)) process.exitCode = 1;
