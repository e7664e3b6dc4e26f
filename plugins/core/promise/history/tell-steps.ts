import type { Page } from "../../handbook/page.ts";
import { diff } from "../diff/diff.ts";
import { changeLevels } from "../diff/step-kinds.ts";
import type { Step } from "../diff/steps.ts";
import { changedSections } from "./changed-sections.ts";
import { comparedVersions } from "./compared-versions.ts";
import { followedFields, tellPromise, type FollowedField, type ToldStep } from "./told-change.ts";

/**
 * What a change means to readers of the page: promises, people, followed facts, its text and its links. None where only its
 * form, its receipts or other metadata are new. Where links lead is not said, since the page there may be hidden.
 */
export function tellSteps(before: Page, after: Page, moved: Readonly<Record<string, unknown>>): ToldStep[] {
  const steps = diff(...comparedVersions(before, after), moved, { findLine: false }).filter(
    ({ level }) => level !== "none",
  );
  const told = steps.flatMap((step) => tellStep(step, before, after));
  const byLevel = told.toSorted((a, b) => changeLevels.indexOf(a.level) - changeLevels.indexOf(b.level));
  const links = byLevel.findIndex(({ about }) => about === "links");
  return byLevel.filter(({ about }, index) => about !== "links" || index === links);
}

function tellStep(step: Step, was: Page, is: Page): ToldStep[] {
  const { kind, level, clause, place, before, after } = step;
  const [field] = place?.field ?? [];
  if (kind === "link-added" || kind === "link-removed") return [{ level, about: "links" }];
  if (kind === "metadata-changed") {
    if (!isFollowed(field)) return [];
    return [{ level, about: "field", field, ...valueOf("before", field, before), ...valueOf("after", field, after) }];
  }
  if (kind === "receipt-changed" && field !== "parties") return [];
  if (kind === "wording" && clause === undefined) return [{ level, about: "text", sections: changedSections(was, is) }];
  return [{ level, about: "promise", ...(clause !== undefined && { clause }), ...tellPromise(step) }];
}

function isFollowed(field: unknown): field is FollowedField {
  return followedFields.some((followed) => followed === field);
}

// The comparison writes a value with its field before it.
function valueOf(side: "before" | "after", field: string, text: string | undefined): Record<string, string> {
  return text === undefined ? {} : { [side]: text.slice(`${field}: `.length).replace(/^"(.*)"$/, "$1") };
}
