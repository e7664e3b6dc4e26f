import * as actWords from "./act-words.ts";
import * as words from "./promise-words.ts";
import { remember } from "../../document/remember.ts";
import { findWindows, type FoundWindow } from "../window/window.ts";

/** A window somebody must keep to, and where the words that make it a bound begin. */
export interface Bound extends FoundWindow {
  from: number;
}

// A sentence is read in several ways.
const longestKept = 300;
const findKept = remember(findAll);

/** The windows of a text that are upper bounds; ages, minima and mere lengths are left out. */
export function findBounds(masked: string): readonly Bound[] {
  return masked.length > longestKept ? findAll(masked) : findKept(masked);
}

function findAll(masked: string): readonly Bound[] {
  const windows = findWindows(masked);
  if (windows.length === 0) return [];
  return windows.flatMap((found) => {
    const before = masked.slice(0, found.start).slice(-60);
    const cut = found.start - before.length;
    const isDay = found.window.sameDay === true || words.nextDay.test(masked.slice(found.start, found.end));
    const bound = words.boundLast.exec(before) ?? (isDay ? words.onDayLast.exec(before) : null);
    const weak = bound ? null : words.weakBoundLast.exec(before);
    const from = cut + ((bound ?? weak)?.index ?? 0);
    if (bound ?? (weak && isFree(masked.slice(0, from)))) {
      return words.lowerLast.test(masked.slice(0, from)) ? [] : [{ ...found, from }];
    }
    const isAlone = words.aloneBefore.test(before) && words.aloneBehind.test(masked.slice(found.end, found.end + 20));
    return isAlone ? [{ ...found, from: found.start }] : [];
  });
}

/** True where nothing stands before a bound that it could limit. */
function isFree(before: string): boolean {
  return /(?:^|[,;:(|]|\s[–—-])\s*$/u.test(before) || actWords.nounLast.test(before);
}
