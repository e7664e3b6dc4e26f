import type { MonthFacts } from "../content/trend-facts.ts";
import type { Site } from "./load-site.ts";

/** One part of a bar. */
interface Part {
  y: number;
  height: number;
}

/** A bar chart of months, in its own units. */
export interface MonthPlot {
  width: number;
  height: number;
  /** Where bars stand. */
  ground: number;
  bars: { x: number; width: number; stale: Part; overdue: Part; label: number; labelY: number }[];
}

const [step, bar, tallest, above, below] = [44, 26, 72, 16, 20];

/** Lays the counts of months out as bars; what is long overdue stands at the foot of its bar. */
export function plotMonths(months: readonly { stale: number; overdue: number }[]): MonthPlot {
  const most = Math.max(1, ...months.map(({ stale }) => stale));
  const ground = above + tallest;
  const heightOf = (count: number): number => Math.round((count / most) * tallest * 10) / 10;
  return {
    width: months.length * step,
    height: ground + below,
    ground,
    bars: months.map(({ stale, overdue }, index) => {
      const [whole, foot] = [heightOf(stale), heightOf(overdue)];
      return {
        x: index * step + (step - bar) / 2,
        width: bar,
        stale: { y: ground - whole, height: whole - foot },
        overdue: { y: ground - foot, height: foot },
        label: stale,
        labelY: ground - whole - 5,
      };
    }),
  };
}

/** The months of the trend, and the day of the build after them. */
export function monthsWithToday({ facts, entries }: Site): MonthFacts[] {
  const pages = Object.values(entries)
    .flat()
    .map(({ data }) => data.handbook)
    .filter(
      ({ anchor, verdict }) =>
        anchor === undefined && verdict.freshness !== "exempt" && verdict.freshness !== "unknown",
    );
  const addressesOf = (...wanted: string[]): string[] =>
    pages.filter(({ verdict }) => wanted.includes(verdict.freshness)).map(({ address }) => address);
  const now = {
    end: facts.today,
    pages: pages.length,
    stale: addressesOf("stale", "overdue"),
    overdue: addressesOf("overdue"),
  };
  return [...facts.trend.months, now];
}
