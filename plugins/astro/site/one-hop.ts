import type { RecordLink } from "../content/facts.ts";
import type { Kind } from "../../core/schema/kind.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** One line of the panel: how a record is named and linked, and the record itself. */
export interface Hop {
  record: RecordLink;
  entry: SiteEntry | undefined;
}

/** One group of the panel: what a page points to, or what points to it. */
export interface HopGroup {
  title: string;
  hops: Hop[];
  /** The index to go on to; a group with one is shown even where it is empty. */
  all?: { text: string; address: string };
}

/** What is one hop away from a page: of a contract why, answers, states, work, and the contracts on either side. */
export function oneHopOf(entry: SiteEntry, site: Site): HopGroup[] {
  const { speak } = site;
  const { outgoing, backlinks } = entry.data.handbook;
  const group = (title: string, records: RecordLink[], all?: HopGroup["all"]): HopGroup => ({
    title,
    hops: records.map((record) => ({ record, entry: site.recordAt(record) })),
    ...(all && { all }),
  });
  const of = (kind: Kind): RecordLink[] => outgoing.filter((record) => record.kind === kind);
  const around = (kind: Kind, field: string): RecordLink[] =>
    backlinks.filter(({ from, fields }) => from.kind === kind && fields.includes(field)).map(({ from }) => from);
  const work = [...of("stream"), ...without(around("stream", "contracts"), of("stream"))];
  const common = [
    group(speak("hop.decisions"), of("decision"), { text: speak("hop.all.decisions"), address: "/decisions/" }),
    group(speak("hop.answers"), of("answer"), { text: speak("hop.all.answers"), address: "/answers/" }),
    group(speak("hop.states"), of("state"), { text: speak("hop.all.states"), address: "/states/" }),
    group(speak("hop.streams"), work),
  ];
  const guides = group(speak("hop.guides"), of("guide"));
  if (entry.collection !== "contracts") {
    const resting = backlinks.filter(({ from }) => from.kind === "contract").map(({ from }) => from);
    const groups = [
      group(speak(entry.collection === "decisions" ? "hop.contracts" : "hop.naming"), resting),
      group(speak("contracts"), without(of("contract"), resting)),
      ...common,
      guides,
    ];
    return groups.filter(({ hops }) => hops.length > 0).map(({ title, hops }) => ({ title, hops }));
  }
  const leansOn = (entry.data.depends_on ?? []).flatMap((reference) => {
    const target = site.refer(entry, reference)?.data.handbook;
    return target === undefined ? [] : of("contract").filter(({ address }) => address === target.address);
  });
  const further = [
    group(speak("hop.dependsOn"), leansOn),
    group(speak("hop.dependents"), around("contract", "depends_on")),
    group(speak("hop.named"), without(of("contract"), leansOn)),
    guides,
  ];
  return [...common, ...further].filter(({ hops, all }) => hops.length > 0 || all !== undefined);
}

function without(records: RecordLink[], taken: RecordLink[]): RecordLink[] {
  return records.filter(
    ({ address, anchor }) => !taken.some((other) => other.address === address && other.anchor === anchor),
  );
}
