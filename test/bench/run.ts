/**
 * `npm run bench`: measures the floor, `check`, what promises and a base add to it, a bare Astro build and ours on
 * generated handbooks, side by side.
 *
 *   npm run bench -- --pages 1000 --only check
 *
 * --pages 1000,10000     sizes of the handbooks
 * --only NAME            one part alone:
 *            check       the check with its floor, and what it finds of the planted faults
 *            promises    a check of contracts alone (as many as pages), with and without reading and judging promises
 *            base        `check --base` and `diff` beside `check`, of a committed handbook with one changed page
 *            build       the builds
 *            rivals      other checkers of links beside ours, on plain links that all of them read; 1,000 and 5,000
 *                        pages unless said. They are installed on first use. Not a part of a run without --only
 * --processor NAME,…     satteri, unified; both for small handbooks and Sätteri for large ones unless said
 * --runs N               runs of each subject (checks 7; builds 3, large ones 1; rivals 3, large ones 1)
 * --seed N               another handbook
 * --keep                 leave the handbooks and projects where they are, in test/bench/output
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ProcessorName } from "./astro-project.ts";
import { benchSize } from "./bench-size.ts";
import { commitHandbook } from "./commit-handbook.ts";
import { generateHandbook, type GenerateOptions } from "./generate.ts";
import { stopMeasuring } from "./measure.ts";
import { renderSize, renderGoals, type SizeResults } from "./report.ts";
import { benchRivals, type RivalResults } from "./rivals/bench-rivals.ts";
import { installRivals } from "./rivals/install-rivals.ts";
import { renderRivalGoals, renderRivals } from "./rivals/render-rivals.ts";
import { stopWatching } from "./rivals/watch-process.ts";

const { values } = parseArgs({
  options: {
    pages: { type: "string" },
    only: { type: "string" },
    processor: { type: "string" },
    runs: { type: "string" },
    seed: { type: "string", default: "7" },
    keep: { type: "boolean", default: false },
  },
});

const parts = ["check", "promises", "base", "build"] as const;
const isWanted = (part: (typeof parts)[number]): boolean => values.only === undefined || values.only === part;
const withRivals = values.only === "rivals";
if (!withRivals && !parts.some(isWanted))
  throw new Error(`--only takes ${parts.join(", ")} or rivals, not ${values.only ?? ""}.`);

const small = 2_000;
/** How long another checker may take for one run, in milliseconds. */
const rivalLimit = 300_000;
const output = fileURLToPath(new URL("output/", import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

function processorsFor(pages: number): ProcessorName[] {
  if (!isWanted("build")) return [];
  const known: readonly ProcessorName[] = ["satteri", "unified"];
  if (values.processor !== undefined) return known.filter((name) => values.processor?.split(",").includes(name));
  return pages <= small ? [...known] : ["satteri"];
}

type Content = NonNullable<GenerateOptions["content"]>;

// Contracts alone are a handbook of their own.
const contents: Content[] = [
  ...(values.only === "promises" ? [] : ["handbook" as const]),
  ...(isWanted("promises") ? ["contracts" as const] : []),
];

function makeFolder(name: string): string {
  const folder = join(output, `${process.pid}-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!values.keep) process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function benchPages(pages: number, content: Content): Promise<SizeResults> {
  const folder = makeFolder(`${content}-${pages}`);
  const ofContracts = content === "contracts";
  say(`writing ${ofContracts ? `${pages} contracts` : `a handbook of ${pages} pages`}`);
  const handbook = generateHandbook(join(folder, "handbook"), { pages, content, seed: Number(values.seed) });
  commitHandbook(join(folder, "handbook"));
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  const results = await benchSize({
    folder,
    handbook,
    check: !ofContracts && isWanted("check"),
    base: !ofContracts && isWanted("base"),
    promises: ofContracts,
    processors: ofContracts ? [] : processorsFor(pages),
    checkRuns: runs ?? 7,
    buildRuns: runs ?? (pages <= small ? 3 : 1),
    say,
  });
  return { handbook, results };
}

async function benchOthers(pages: number): Promise<RivalResults> {
  const folder = join(makeFolder(`rivals-${pages}`), "handbook");
  say(`writing a handbook of ${pages} pages`);
  const handbook = generateHandbook(folder, { pages, links: "plain", seed: Number(values.seed) });
  commitHandbook(folder);
  const runs = values.runs === undefined ? (pages <= small ? 3 : 1) : Number(values.runs);
  return benchRivals(handbook, { runs, limit: rivalLimit, say });
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopMeasuring();
    stopWatching();
    process.exit(1);
  });
}

const pagesOf = (usual: string): number[] => (values.pages ?? usual).split(",").map(Number);

async function benchParts(): Promise<void> {
  const sizes: SizeResults[] = [];
  for (const content of contents) {
    for (const pages of pagesOf("1000,10000")) {
      const size = await benchPages(pages, content);
      sizes.push(size);
      process.stdout.write(`\n${renderSize(size)}\n`);
    }
  }
  process.stdout.write(`\n${renderGoals(sizes)}\n`);
}

async function benchWithRivals(): Promise<void> {
  installRivals(say);
  const sizes: RivalResults[] = [];
  for (const pages of pagesOf("1000,5000")) {
    const size = await benchOthers(pages);
    sizes.push(size);
    process.stdout.write(`\n${renderRivals(size)}\n`);
  }
  process.stdout.write(`\n${renderRivalGoals(sizes)}\n`);
}

await (withRivals ? benchWithRivals() : benchParts());
