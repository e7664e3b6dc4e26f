import { isInForce, sumOfContracts } from "./in-force.ts";
import type { Site } from "./load-site.ts";
import type { WordKey } from "./speak.ts";
import { contractsInForce, listRights } from "./promises.ts";

/** One way into the handbook: its address and name, how much it holds, and one line that says what is to be found there now. */
export interface Way {
  name: "contracts" | "decisions" | "answers" | "states" | "streams" | "guides";
  address: string;
  count: number;
  line: string;
}

/** The kinds that hold anything, in the order a reader meets them. */
export function tellWays(site: Site): Way[] {
  const { entries, speak } = site;
  const contracts = entries.contracts.filter(
    ({ data: { status, parties } }) => parties !== undefined && (status === "live" || status === "pilot"),
  );
  const { agreed, asked } = sumOfContracts(contracts);
  const decisions = entries.decisions.filter(({ data }) => isInForce(data.status));
  const open = decisions.filter(
    ({ data: { stage, decided_on: on } }) => stage !== undefined && stage !== "review" && on === undefined,
  );
  const answers = entries.answers.filter(({ data }) => isInForce(data.status));
  const streams = entries.streams.filter(({ data }) => isInForce(data.status));
  const blocked = streams.filter(({ data }) => data.blocked !== undefined);
  const guides = entries.guides.filter(({ data }) => isInForce(data.status));
  const newest = newestOf(answers);
  const ways: Way[] = [
    way(
      "contracts",
      contracts.length,
      asked === 0 ? speak("about.contracts") : speak("tell.contracts", { count: agreed, asked }),
    ),
    way(
      "decisions",
      entries.decisions.length,
      open.length === 0 ? speak("about.decisions") : speak("tell.decisions", { count: open.length }),
    ),
    way(
      "answers",
      entries.answers.length,
      newest === undefined ? speak("about.answers") : speak("tell.answers", { title: newest }),
    ),
    way(
      "states",
      entries.states.length,
      speak("tell.states", { names: entries.states.slice(0, 6).map(nameOf).join(", ") }),
    ),
    way(
      "streams",
      streams.length,
      blocked.length === 0 ? speak("about.streams") : speak("tell.streams", { count: blocked.length }),
    ),
    way("guides", guides.length, guides[0] ? speak("tell.guides", { title: nameOf(guides[0]) }) : ""),
  ];
  return ways.filter(({ count }) => count > 0);
}

/** The indexes across kinds: each with the words for how much it holds. */
export function tellIndexes(site: Site): { name: WordKey; address: string; text: string }[] {
  const { facts, speak } = site;
  const open = contractsInForce(site).reduce(
    (sum, { agreement: { risks, followUps } }) => sum + risks.length + followUps.filter(({ done }) => !done).length,
    0,
  );
  const indexes = [
    ["who", listRights(site).length],
    ["teams", facts.teamKeys.length],
    ["owners", facts.owners.length],
    ["risks", open],
    ["health", facts.problems.length],
  ] as const;
  return indexes
    .filter(([name, count]) => count > 0 || name === "health")
    .map(([name, count]) => ({ name, address: `/${name}/`, text: speak(`ways.${name}`, { count }) }));
}

function way(name: Way["name"], count: number, line: string): Way {
  return { name, address: `/${name}/`, count, line };
}

function nameOf({ data: { handbook } }: Site["all"][number]): string {
  return handbook.title;
}

function newestOf(answers: Site["entries"]["answers"]): string | undefined {
  const dated = answers.flatMap(({ data: { question, handbook } }) => {
    const on = handbook.confirmed ?? handbook.verdict.reviewed;
    return on === undefined ? [] : [{ on, title: question ?? handbook.title }];
  });
  return dated.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.title < b.title ? -1 : 1))[0]?.title;
}
