import { compareText } from "../receipts/sort-by-json.ts";
import type { StepFacts } from "./step-facts.ts";
import { joinNames, type Change, type StepPlace } from "./steps.ts";

/**
 * The step from one list of handles to another, the accountable one first. A team's handle (`@org/team`) in place of another
 * is another role; a person's is the same role with another person. `does` completes “@mira …”: `owns the page`; `said` is the same as data.
 */
export function diffHandles(
  before: readonly string[],
  after: readonly string[],
  does: string,
  place: StepPlace,
  said: Pick<StepFacts, "variant" | "team">,
): Change[] {
  const [was, is] = [before, after].map((handles) => handles.map((handle) => handle.toLowerCase()));
  if (!was || !is || ordered(was) === ordered(is)) return [];
  const kind = ordered(was.filter(isTeam)) === ordered(is.filter(isTeam)) ? "handle-replaced" : "owner-replaced";
  const [wasText, isText] = [joinNames(before), joinNames(after)];
  const why = `${isText} now ${does}; it was ${wasText}.`;
  const carriers =
    kind === "owner-replaced" ? after.filter((handle) => !was.includes(handle.toLowerCase())) : undefined;
  const facts: StepFacts = { ...said, was: { names: before }, is: { names: after } };
  return [{ kind, why, before: wasText, after: isText, place, carriers, facts }];
}

function isTeam(handle: string): boolean {
  return handle.includes("/");
}

function ordered([first = "", ...others]: readonly string[]): string {
  return [first, ...others.sort(compareText)].join("\n");
}
