import type { Comparison, Target } from "../../core/promise/agreement.ts";
import { isCurrency, isToldInDays, printNumber } from "../../core/promise/targets/print-target.ts";
import { minutesPerDay } from "../../core/promise/time/local-time.ts";
import { sayWindow } from "./say-window.ts";
import { isWordKey, type Speak } from "./speak.ts";

const bounds = {
  "<": "under",
  "<=": "atMost",
  "=": "exactly",
  ">": "above",
  ">=": "atLeast",
} as const satisfies Record<Comparison, string>;

/** A target in words: “calls in the feed: at least 95% in under 15 min”. */
export function sayTarget(target: Omit<Target, "start" | "end">, speak: Speak): string {
  const { comparison, value, unit, subject, limit, per } = target;
  const parts = [
    speak(`target.${bounds[comparison]}`, { quantity: sayQuantity(value, unit, speak) }),
    per === undefined ? "" : speak(`target.per.${per}`),
    limit ? sayLimit(limit, speak) : "",
  ];
  const said = parts.filter((part) => part !== "").join(" ");
  return subject === undefined ? said : speak("target.of", { subject, target: said });
}

function sayLimit(limit: NonNullable<Target["limit"]>, speak: Speak): string {
  const { comparison, window, said } = limit;
  const time = isToldInDays(limit)
    ? speak("unit.day", { count: window.minutes / minutesPerDay })
    : sayWindow(window, speak);
  return said === undefined ? speak(`target.limit.${bounds[comparison]}`, { time }) : `${said} ${time}`;
}

function sayQuantity(value: number, unit: string, speak: Speak): string {
  const count = value === 1 ? value : printNumber(value);
  if (unit === "%") return speak("unit.percent", { count });
  if (isCurrency(unit)) return speak("unit.currency", { currency: unit, count });
  const key = `unit.${unit}`;
  return isWordKey(key) ? speak(key, { count }) : `${count} ${unit}`.trim();
}
