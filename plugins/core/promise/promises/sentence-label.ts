import * as actWords from "./act-words.ts";
import type { Act } from "../agreement.ts";
import { saidIn, sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { findWindows } from "../window/window.ts";

/** A sentence behind its label, and what the label says. */
export interface Labelled {
  line: Line;
  when: string | undefined;
  act: Act;
  /** The label asks who: “Approver: …”. */
  namesWho: boolean;
}

/** Reads what stands in front of a sentence: a severity, a case, or the name of what follows. */
export function readLabel(line: Line, { act, when }: { act: Act; when: string | undefined }): Labelled {
  const severity = /\d/.test(line.masked) ? words.severityFirst.exec(line.masked) : null;
  if (!severity) return readNamed(line, { act, when });
  const rest = sliceLine(line, severity[0].length);
  return { ...readNamed(rest, { act, when: undefined }), when: severity[0].replace(/[\s:,–—-]+$/u, "") };
}

function readNamed(line: Line, { act, when }: { act: Act; when: string | undefined }): Labelled {
  const plain = { line, act, when, namesWho: false };
  const label = line.masked.includes(":") ? words.label.exec(line.masked) : null;
  if (!label) return plain;
  const name = label[0].replace(/\s*:\s+$/u, "").toLowerCase();
  const rest = sliceLine(line, label[0].length);
  const asked = words.whoLabels.get(name);
  if (asked !== undefined) return { line: rest, when, act: actWords.actNamed(asked) ?? act, namesWho: true };
  if (words.withinLabels.has(name)) return { line: rest, when, act: actWords.actOfNoun(name) ?? act, namesWho: false };
  const named = actWords.actOfNoun(name);
  if (named) return { line: rest, when, act: named, namesWho: false };
  const noun = name.split(" ").length <= 4 ? actWords.nounInside.exec(name)?.groups?.noun : undefined;
  const isTime = findWindows(rest.masked).some(({ start }) => rest.masked.slice(0, start).split(" ").length <= 2);
  if (noun !== undefined && isTime) return { line: rest, when, act: actWords.actOfNoun(noun) ?? act, namesWho: false };
  return { line: rest, when: when ?? saidIn(sliceLine(line, 0, label[0].length)), act, namesWho: false };
}
