import type { BuildResults, Results } from "./bench-size.ts";
import type { GeneratedHandbook } from "./generate.ts";
import { median } from "./measure.ts";
import {
  megabytes,
  ratio,
  renderRows,
  renderVerdicts,
  seconds,
  timeOf,
  times,
  type Row,
  type Verdict,
} from "./render-results.ts";

/** One handbook and what was measured on it. */
export interface SizeResults {
  handbook: GeneratedHandbook;
  results: Results;
}

/** The table of one handbook, and how well `check` found its faults. */
export function renderSize({ handbook, results }: SizeResults): string {
  const { pages, contracts, bytes, links, faults } = handbook;
  const head = `${number(pages)} pages (${number(contracts.length)} contracts), ${megabytes(bytes)}, ${number(links)} links, ${number(faults.length)} planted faults`;
  const parts = [
    head,
    "",
    renderRows([
      ...checkRows(results),
      ...baseRows(results),
      ...promiseRows(results),
      ...results.builds.flatMap(buildRows),
    ]),
  ];
  for (const { processor, written } of results.builds)
    parts.push(`  ${processor}: the bare build wrote ${number(written.bare)} pages, ours ${number(written.ours)}`);
  if (results.score) {
    const { precision, recall, missed, invented } = results.score;
    parts.push(
      "",
      `  check against the planted faults: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
    for (const place of missed.slice(0, 5)) parts.push(`    missed    ${place}`);
    for (const place of invented.slice(0, 5)) parts.push(`    invented  ${place}`);
  }
  return parts.join("\n");
}

/** The goals beside what was reached, over all sizes. */
export function renderGoals(sizes: readonly SizeResults[]): string {
  return `Goals\n\n${renderVerdicts([...sizes.flatMap(sizeVerdicts), ...growth(sizes)])}`;
}

function checkRows({ floor, check, command }: Results): Row[] {
  if (check.length === 0) return [];
  return [
    { name: "floor: read, frontmatter, Markdown tree", samples: floor, work: true },
    { name: "check", samples: check, work: true },
    { name: "handshake check, the whole command", samples: command },
  ];
}

function baseRows({ base }: Results): Row[] {
  if (!base) return [];
  return [
    { name: "check, one page changed", samples: base.check, work: true },
    { name: "check --base", samples: base.base, work: true },
    { name: "diff", samples: base.diff, work: true },
  ];
}

function promiseRows({ promises }: Results): Row[] {
  if (!promises) return [];
  return [
    { name: "check without promises", samples: promises.without, work: true },
    { name: "check with everything", samples: promises.everything, work: true },
  ];
}

function buildRows({ processor, bareCold, bareWarm, oursCold, oursWarm }: BuildResults): Row[] {
  return [
    { name: `bare Astro build, ${processor}, cold`, samples: bareCold },
    { name: `our build, ${processor}, cold`, samples: oursCold },
    { name: `bare Astro build, ${processor}, warm`, samples: bareWarm },
    { name: `our build, ${processor}, warm`, samples: oursWarm },
  ];
}

function sizeVerdicts({ handbook, results }: SizeResults): Verdict[] {
  const verdicts: Verdict[] = [];
  const size = `${number(handbook.pages)} pages`;
  const [floor, check, command] = checkRows(results);
  if (floor && check && command) {
    verdicts.push(compare(`check ÷ floor, ${size}`, 1.3, check, floor));
    if (handbook.pages === 1_000)
      verdicts.push({ goal: `handshake check, ${size}`, wanted: 1_000, reached: medianTime(command), show: seconds });
    if (handbook.pages === 10_000)
      verdicts.push({ goal: `check, peak, ${size}`, wanted: 600e6, reached: peakOf(command), show: megabytes });
  }
  const [changed, base, diff] = baseRows(results);
  if (changed && base && diff) {
    verdicts.push(compare(`check --base ÷ check, ${size}`, 1.6, base, changed));
    verdicts.push(compare(`diff ÷ check, ${size}`, 1.6, diff, changed));
  }
  const [without, everything] = promiseRows(results);
  if (without && everything) {
    const contracts = `${number(handbook.contracts.length)} contracts`;
    verdicts.push(compare(`check ÷ check without promises, ${contracts}`, 1.25, everything, without));
  }
  if (results.score) {
    const { precision, recall } = results.score;
    const show = (value: number): string => value.toFixed(4);
    verdicts.push({ goal: `precision of check, ${size}`, wanted: 1, reached: precision, show, bound: "least" });
    verdicts.push({ goal: `recall of check, ${size}`, wanted: 1, reached: recall, show, bound: "least" });
  }
  for (const build of results.builds) {
    const [bareCold, oursCold, bareWarm, oursWarm] = buildRows(build);
    if (!bareCold || !oursCold || !bareWarm || !oursWarm) continue;
    const where = `${build.processor}, ${size}`;
    verdicts.push(
      compare(`our build ÷ bare, cold, ${where}`, 1.25, oursCold, bareCold),
      compare(`our build ÷ bare, warm, ${where}`, 1.25, oursWarm, bareWarm),
      compare(`our build, warm ÷ cold, ${where}`, 1, oursWarm, oursCold),
    );
  }
  return verdicts;
}

function compare(goal: string, wanted: number, subject: Row, base: Row): Verdict {
  return { goal, wanted, reached: ratio(subject, base), byCpu: ratio(subject, base, "cpu"), show: times };
}

// Linear growth: ten times the pages, ten times the time.
function growth(sizes: readonly SizeResults[]): Verdict[] {
  const mixed = sizes.filter(({ results }) => !results.promises);
  const [least, most] = [mixed[0], mixed.at(-1)];
  if (!least || !most || least === most) return [];
  const pages = most.handbook.pages / least.handbook.pages;
  const name = `${number(least.handbook.pages)} to ${number(most.handbook.pages)} pages`;
  const grow = (goal: string, from: Row | undefined, to: Row | undefined): Verdict[] =>
    from && to
      ? [
          {
            goal,
            wanted: pages,
            reached: medianTime(to) / medianTime(from),
            byCpu: medianTime(to, "cpu") / medianTime(from, "cpu"),
            show: times,
          },
        ]
      : [];
  const [, checkFrom] = checkRows(least.results);
  const [, checkTo] = checkRows(most.results);
  const builds = most.results.builds.flatMap((build) => {
    const same = least.results.builds.find(({ processor }) => processor === build.processor);
    return grow(`growth of our cold build, ${name}`, same && buildRows(same)[1], buildRows(build)[1]);
  });
  return [...grow(`growth of check, ${name}`, checkFrom, checkTo), ...builds];
}

function medianTime(row: Row, clock: "wall" | "cpu" = "wall"): number {
  return median(row.samples.map((sample) => timeOf(sample, row, clock)));
}

function peakOf({ samples }: Row): number {
  return Math.max(...samples.map(({ peak }) => peak));
}

function number(value: number): string {
  return value.toLocaleString("en");
}
