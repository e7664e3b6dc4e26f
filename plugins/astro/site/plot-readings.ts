import { daysBetween } from "../../core/freshness/civil-date.ts";
import type { ReadingFacts } from "../content/agreement-facts.ts";

/** A plot of readings, in its own units: where the line runs, where the marks and the target stand. */
export interface Plot {
  width: number;
  height: number;
  /** The points of the line, as SVG takes them. */
  line: string;
  marks: { x: number; y: number; met: boolean | undefined }[];
  targetY: number;
  /** The highest and the lowest value, where they do not stand in the target's place. */
  top: { value: number; y: number } | undefined;
  bottom: { value: number; y: number } | undefined;
}

const [width, height] = [320, 92];
// Room for the scale at the left, and for half a mark elsewhere.
const [left, right, above, below] = [42, 8, 10, 10];
const lineHeight = 13;

/** Lays readings out over time, so that a gap between two days shows as one. */
export function plotReadings(readings: readonly ReadingFacts[], target: number): Plot {
  const values = readings.map(({ value }) => value);
  const [highest, lowest] = [Math.max(target, ...values), Math.min(target, ...values)];
  const span = highest - lowest || 1;
  const first = readings[0]?.date ?? "";
  const days = daysBetween(first, readings.at(-1)?.date ?? first) || 1;
  const yOf = (value: number): number => round(above + ((highest - value) / span) * (height - above - below));
  const xOf = (date: string): number => round(left + (daysBetween(first, date) / days) * (width - left - right));
  const marks = readings.map(({ date, value, met }) => ({ x: xOf(date), y: yOf(value), met }));
  const targetY = yOf(target);
  const scaled = (value: number): { value: number; y: number } | undefined =>
    Math.abs(yOf(value) - targetY) < lineHeight ? undefined : { value, y: yOf(value) };
  return {
    width,
    height,
    line: marks.map(({ x, y }) => `${x},${y}`).join(" "),
    marks,
    targetY,
    top: scaled(highest),
    bottom: scaled(lowest),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
