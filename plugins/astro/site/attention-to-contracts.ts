import { whoOf, type AttentionItem } from "./attention.ts";
import { glanceId } from "./clause-ids.ts";
import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";
import { anchorOfClause, contractsInForce, endOf } from "./promises.ts";

/** Contracts whose promises are in doubt, not agreed to or about to end, and what is still to be done about them. */
export function attentionToContracts(site: Site): AttentionItem[] {
  const contracts = site.entries.contracts.filter(
    ({ data: { status, parties } }) => parties !== undefined && (status === "live" || status === "pilot"),
  );
  return [
    ...contracts.flatMap((entry) => [...ending(entry, site), ...notAgreed(entry, site)]),
    ...found(site),
    ...followUps(site),
  ];
}

function ending(entry: EntryOf<"contracts">, { speak }: Site): AttentionItem[] {
  const on = endOf(entry);
  if (on === undefined) return [];
  const { title, address, owners } = entry.data.handbook;
  return [
    {
      matter: "sunset",
      title,
      address,
      anchor: anchorOfClause(entry.data.handbook, "sunset"),
      who: whoOf(owners[0]),
      until: on,
      late: { text: speak("attend.sunset.late"), on },
      soon: { text: speak("attend.sunset.soon"), on },
      act: speak("attend.sunset.act"),
    },
  ];
}

function notAgreed(entry: EntryOf<"contracts">, { speak, facts }: Site): AttentionItem[] {
  const { title, address, agreement } = entry.data.handbook;
  const open = (agreement?.consents ?? []).filter(({ state }) => state === "missing" || state === "lapsed");
  const [first] = open;
  if (!first) return [];
  const team = open.map((consent) => facts.teams[consent.team]?.name ?? consent.team).join(", ");
  const party = entry.data.parties?.find((each) => each.team === first.team);
  return [
    {
      matter: "consent",
      title,
      address,
      anchor: "page-parties",
      who: whoOf(party?.owner),
      late: { text: speak("attend.consent.late", { team }) },
      act: speak("attend.consent.act"),
    },
  ];
}

function found({ facts, speak, pageAt }: Site): AttentionItem[] {
  return facts.problems.flatMap(({ rule, address, anchor, message }): AttentionItem[] => {
    const entry = address === undefined ? undefined : pageAt(address);
    if (!entry || address === undefined) return [];
    const { title, owners, verdict } = entry.data.handbook;
    const common = { title, address, who: whoOf(owners[0]) };
    if (rule === "contract/contradiction")
      return [
        { matter: "contradiction", ...common, anchor, late: { text: message }, act: speak("attend.contradiction.act") },
      ];
    if (rule !== "review/changed-since") return [];
    const late =
      verdict.reviewed === undefined
        ? { text: speak("attend.changed.plain") }
        : { text: speak("attend.changed.late"), on: verdict.reviewed };
    return [{ matter: "changed", ...common, late, act: speak("attend.changed.act") }];
  });
}

function followUps(site: Site): AttentionItem[] {
  const { speak } = site;
  return contractsInForce(site).flatMap(({ entry, agreement }) =>
    agreement.followUps.flatMap(({ what, owner, due, done }): AttentionItem[] => {
      if (done || due === undefined) return [];
      const { title, address, owners } = entry.data.handbook;
      return [
        {
          matter: "follow-up",
          title: what,
          address,
          anchor: glanceId("follow-ups"),
          within: { title },
          who: owner ?? whoOf(owners[0]),
          until: due,
          late: { text: speak("attend.follow-up.late"), on: due },
          soon: { text: speak("attend.follow-up.soon"), on: due },
          act: speak("attend.follow-up.act"),
        },
      ];
    }),
  );
}
