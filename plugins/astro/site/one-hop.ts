import type { RecordLink } from "../content/facts.ts";
import type { Kind } from "../../core/schema/kind.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** One group of the panel: what a page points to, or what points to it. */
export interface HopGroup {
  title: string;
  records: RecordLink[];
  /** The index to go on to; a group with one is shown even where it is empty. */
  all?: { text: string; address: string };
}

/** What is one hop away from a page: of a contract why, answers, states, work, and the contracts on either side. */
export function oneHopOf(entry: SiteEntry, site: Site): HopGroup[] {
  const { speak } = site;
  const { outgoing, backlinks } = entry.data.handbook;
  const of = (kind: Kind) => outgoing.filter((record) => record.kind === kind);
  const common: HopGroup[] = [
    {
      title: speak("hop.decisions"),
      records: of("decision"),
      all: { text: speak("hop.all.decisions"), address: "/decisions/" },
    },
    {
      title: speak("hop.answers"),
      records: of("answer"),
      all: { text: speak("hop.all.answers"), address: "/answers/" },
    },
    { title: speak("hop.states"), records: of("state"), all: { text: speak("hop.all.states"), address: "/states/" } },
    { title: speak("hop.streams"), records: of("stream") },
  ];
  const guides = { title: speak("hop.guides"), records: of("guide") };
  if (entry.collection !== "contracts") {
    const resting = backlinks.filter(({ from }) => from.kind === "contract").map(({ from }) => from);
    const named = without(of("contract"), resting);
    const groups = [
      { title: speak(entry.collection === "decisions" ? "hop.contracts" : "hop.naming"), records: resting },
      { title: speak("contracts"), records: named },
      ...common,
      guides,
    ];
    return groups.filter(({ records }) => records.length > 0).map(({ title, records }) => ({ title, records }));
  }
  const leansOn = (entry.data.depends_on ?? []).flatMap((reference) => {
    const target = site.refer(entry, reference)?.data.handbook;
    return target === undefined ? [] : of("contract").filter(({ address }) => address === target.address);
  });
  const leanedOn = backlinks
    .filter(({ field, from }) => field === "depends_on" && from.kind === "contract")
    .map(({ from }) => from);
  const further: HopGroup[] = [
    { title: speak("hop.dependsOn"), records: leansOn },
    { title: speak("hop.dependents"), records: leanedOn },
    { title: speak("hop.named"), records: without(of("contract"), leansOn) },
    guides,
  ];
  return [...common, ...further].filter(({ records, all }) => records.length > 0 || all !== undefined);
}

function without(records: RecordLink[], taken: RecordLink[]): RecordLink[] {
  return records.filter(
    ({ address, anchor }) => !taken.some((other) => other.address === address && other.anchor === anchor),
  );
}
