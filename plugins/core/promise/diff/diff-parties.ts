import { coveredParty } from "../receipts/fingerprint.ts";
import { diffHandles } from "./diff-handles.ts";
import { isSameValue } from "../targets/printed-value.ts";
import { pairUp, type Likeness } from "./pair-up.ts";
import type { Change, StepPlace } from "./steps.ts";
import type { VersionParty } from "../receipts/version.ts";

type Placed = VersionParty & { index: number };

/** The steps from one list of parties to another. Parties are known by their team. */
export function diffParties(before: readonly VersionParty[], after: readonly VersionParty[]): Change[] {
  const { pairs, removed, added } = pairUp(before.map(withIndex), after.map(withIndex), likeness);
  return [
    ...pairs.flatMap(([was, is]) => diffParty(was, is)),
    ...removed.map((party): Change => {
      const why = `${party.team} no longer takes part: nothing is promised by it or to it any more.`;
      return { kind: "party-removed", why, before: party.team, place: at("before", party) };
    }),
    ...added.map((party): Change => {
      const why = `${party.team} now takes part.`;
      return { kind: "party-added", why, after: party.team, place: at("after", party), carriers: [party.team] };
    }),
  ];
}

function diffParty(before: Placed, after: Placed): Change[] {
  const changes: Change[] = [];
  const { team } = after;
  if (teamOf(before) !== teamOf(after)) {
    const why = `${team} now stands where ${before.team} stood.`;
    const step = { before: before.team, after: team, place: at("after", after), carriers: [team] };
    changes.push({ kind: "party-replaced", why, ...step });
  }
  if (before.role !== after.role) {
    const [was, is] = [before.role ?? "neither side", after.role ?? "neither side"];
    const why = `${team} was ${was} of the interface and is ${is}.`;
    changes.push({
      kind: "party-role-changed",
      why,
      before: was,
      after: is,
      place: at("after", after),
      facts: { team, was: before.role, is: after.role },
    });
  }
  changes.push(
    ...diffHandles([before.owner], [after.owner], `answers for ${team}`, at("after", after, "owner"), {
      variant: "party",
      team,
    }),
  );
  changes.push(...diffPartyBackup(before, after));
  if (!isSameValue(before.accepted, after.accepted)) {
    const why =
      after.accepted === undefined ? `${team}'s agreement was taken back.` : `${team}'s agreement was written down.`;
    changes.push({
      kind: "receipt-changed",
      why,
      place: at("after", after, "accepted"),
      facts: { team, variant: after.accepted === undefined ? "taken" : "given" },
    });
  }
  return changes;
}

function diffPartyBackup(before: Placed, after: Placed): Change[] {
  const { team, backup: is } = after;
  const was = before.backup;
  const place = at("after", after, "backup");
  if (was !== undefined && is !== undefined)
    return diffHandles([was], [is], `stands in for ${team}`, place, { variant: "backup", team });
  if (was !== undefined)
    return [
      {
        kind: "party-backup-removed",
        why: `Nobody stands in for ${team} any more; it was ${was}.`,
        before: was,
        place,
        facts: { team, was },
      },
    ];
  if (is === undefined) return [];
  return [
    {
      kind: "party-backup-added",
      why: `${is} now stands in for ${team}.`,
      after: is,
      place,
      carriers: [is],
      facts: { team, is },
    },
  ];
}

function withIndex(party: VersionParty, index: number): Placed {
  return { ...party, index };
}

function at(side: StepPlace["side"], { index }: Placed, key = "team"): StepPlace {
  return { side, field: ["parties", index, key] };
}

const teamOf = (party: VersionParty) => coveredParty(party).team;

const likeness: Likeness<Placed> = {
  keys: [(party) => JSON.stringify(coveredParty(party)), teamOf],
  // Where the people stay, the team was renamed.
  similarity: (before, after) => (before.owner === after.owner ? 2 : 0) + (before.role === after.role ? 1 : 0),
  enough: 2,
  isLastPair: () => true,
};
