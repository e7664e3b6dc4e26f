import type { StepValue, Task } from "../../core/promise/diff/step-facts.ts";
import type { ToldPromise } from "../../core/promise/history/told-change.ts";
import { joinWords } from "./join-words.ts";
import { saySchedule } from "./say-schedule.ts";
import { sayTarget } from "./say-target.ts";
import { sayWindow } from "./say-window.ts";
import { isWordKey, sayDate, type Speak } from "./speak.ts";

/** What the words of a change are put together from. */
export interface Telling {
  speak: Speak;
  /** Teams by handle; one that has a name is called by it. */
  teams: Readonly<Record<string, { name?: string }>>;
}

/** A step in a promise as one sentence, and who has more to carry for it, where that is somebody else. */
export function sayPromiseStep({ kind, facts, carriers = [] }: ToldPromise, telling: Telling): string {
  const { speak } = telling;
  const { variant = sideOf(facts), was, is, task, team = "" } = facts;
  const named = namesIn(is ?? was);
  const who = facts.who ?? [];
  const values = {
    count: (who.length > 0 ? who : named).length,
    was: sayValue(was, telling),
    is: sayValue(is, telling),
    who: who.length === 0 ? speak("step.anyone") : nameAll(who, telling),
    task: task === undefined ? "" : sayTask(task, telling),
    team: nameOf(team, telling),
  };
  const keys = [`step.${kind}.${variant}`, `step.${kind}`];
  const key = keys.find(isWordKey) ?? "step.other";
  const said = speak(key, values).replace(/ +/g, " ").trim();
  const others = carriers.filter((carrier) => ![...who, ...named, team].includes(carrier));
  if (others.length === 0) return said;
  return `${said} ${speak("step.carry", { count: others.length, who: nameAll(others, telling) })}`;
}

// Where only one side has a name, there is another sentence for it.
function sideOf({ was, is }: ToldPromise["facts"]): string {
  if (namesIn(is).length === 0) return "gone";
  return namesIn(was).length === 0 ? "new" : "";
}

function sayTask({ act, when, what }: Task, telling: Telling): string {
  const { speak } = telling;
  const key = `step.task.${act}`;
  const task = isWordKey(key) ? speak(key) : act;
  const about = [...(when === undefined ? [] : [when]), ...(what === undefined ? [] : [`“${what}”`])];
  return about.length === 0 ? task : `${task} (${about.join(", ")})`;
}

function sayValue(value: StepValue | undefined, telling: Telling): string {
  const { speak } = telling;
  if (value === undefined) return "";
  if (typeof value === "string") return nameIn(sayDate(value, speak), telling);
  if ("names" in value) return nameAll(value.names, telling);
  if ("window" in value) return sayWindow(value.window, speak);
  if ("schedule" in value) return saySchedule(value.schedule, speak);
  if ("target" in value) return sayTarget(value.target, speak);
  const { when, hops } = value.ladder;
  const chain = hops.map(({ who, within }) => {
    const names = who.map((name) => nameOf(name, telling)).join(" + ");
    return within ? `${names} (${sayWindow(within, speak)})` : names;
  });
  return `${when === undefined ? "" : `${when}: `}${chain.join(" → ")}`;
}

function namesIn(value: StepValue | undefined): readonly string[] {
  return typeof value === "object" && "names" in value ? value.names : [];
}

function nameAll(names: readonly string[], telling: Telling): string {
  return joinWords(
    names.map((name) => nameOf(name, telling)),
    telling.speak,
  );
}

function nameOf(name: string, { teams }: Telling): string {
  return teams[name]?.name ?? name;
}

function nameIn(text: string, telling: Telling): string {
  return text.replace(/@[\w-]+(?:\/[\w-]+)?/g, (handle) => nameOf(handle, telling));
}
