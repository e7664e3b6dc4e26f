import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement, Clause } from "../../../../plugins/core/promise/agreement.ts";
import { diff } from "../../../../plugins/core/promise/diff/diff.ts";
import { isBindingStep, levelOf } from "../../../../plugins/core/promise/diff/levels.ts";
import { stepKinds } from "../../../../plugins/core/promise/diff/step-kinds.ts";
import type { Step } from "../../../../plugins/core/promise/diff/steps.ts";
import { fingerprintOf, type Version } from "../../../../plugins/core/promise/receipts/version.ts";
import {
  agreement,
  businessDays,
  clause,
  end,
  hours,
  ladder,
  promise,
  schedule,
  target,
  teams,
  nearVersions,
  version,
  versions,
} from "../agreements.ts";

/** What changed between two texts of one clause: kinds and levels. */
function between(name: Clause["name"], before: Partial<Clause>, after: Partial<Clause>): Step[] {
  return diff(version(agreement(clause(name, before))), version(agreement(clause(name, after))));
}

const kindsOf = (steps: readonly Step[]) => steps.map(({ kind, level }) => `${kind} ${level}`);

const approvals = (...promises: Clause["promises"]): Partial<Clause> => ({ promises });
const escalation = (...ladders: Clause["ladders"]): Partial<Clause> => ({ ladders });
const cadence = (...schedules: Clause["schedules"]): Partial<Clause> => ({ schedules });
const exit = (...targets: Clause["targets"]): Partial<Clause> => ({ targets });
const sunset = (...ends: Clause["ends"]): Partial<Clause> => ({ ends });

const deskThenMaster = ladder([
  ["Desk lead", 24],
  ["Quay lead", 24],
  ["Harbour master", 24],
]);
const share = target({ comparison: ">=", value: 90, unit: "%", subject: "crates answered for" });
const within = (days: number) => ({ comparison: "<" as const, window: businessDays(days) });
const olderThan = (days: number) => ({ comparison: ">" as const, window: businessDays(days) });

describe("promises", () => {
  it.each<[string, Partial<Clause>, Partial<Clause>, string[]]>([
    ["a longer window", approvals(promise()), approvals(promise({ within: hours(48) })), ["window-loosened major"]],
    ["a shorter window", approvals(promise()), approvals(promise({ within: hours(4) })), ["window-tightened minor"]],
    [
      "business days for as many hours",
      approvals(promise()),
      approvals(promise({ within: businessDays(1) })),
      ["window-loosened major"],
    ],
    [
      "hours where it was a business day",
      approvals(promise({ within: businessDays(2) })),
      approvals(promise({ within: hours(48) })),
      ["window-tightened minor"],
    ],
    [
      "more hours than a business day has at the least",
      approvals(promise({ within: businessDays(1) })),
      approvals(promise({ within: hours(48) })),
      ["window-changed minor"],
    ],
    ["no window any more", approvals(promise()), approvals(promise({ within: undefined })), ["window-removed major"]],
    ["a window", approvals(promise({ within: undefined })), approvals(promise()), ["window-added minor"]],
    ["another role", approvals(promise()), approvals(promise({ who: ["Quay lead"] })), ["role-replaced minor"]],
    ["nobody", approvals(promise()), approvals(promise({ who: [] })), ["role-removed major"]],
    ["somebody", approvals(promise({ who: [] })), approvals(promise()), ["role-added minor"]],
    [
      "another person in the same role",
      approvals(promise({ who: ["Desk lead", "@mira"] })),
      approvals(promise({ who: ["Desk lead", "@jon"] })),
      ["handle-replaced patch"],
    ],
    [
      "another person, known by the handle alone",
      approvals(promise({ who: ["@mira"] })),
      approvals(promise({ who: ["@jon"] })),
      ["handle-replaced patch"],
    ],
    ["a backup less", approvals(promise({ backup: ["Quay lead"] })), approvals(promise()), ["backup-removed major"]],
    ["a backup", approvals(promise()), approvals(promise({ backup: ["Quay lead"] })), ["backup-added minor"]],
    [
      "another backup",
      approvals(promise({ backup: ["Quay lead"] })),
      approvals(promise({ backup: ["Harbour master"] })),
      ["backup-replaced minor"],
    ],
    ["a condition", approvals(promise()), approvals(promise({ when: "Sev-1" })), ["condition-added major"]],
    ["no condition any more", approvals(promise({ when: "Sev-1" })), approvals(promise()), ["condition-removed minor"]],
    [
      "another condition",
      approvals(promise({ when: "above £60" })),
      approvals(promise({ when: "above £100" })),
      ["condition-changed minor"],
    ],
    ["a lesser act", approvals(promise({ act: "resolve" })), approvals(promise()), ["act-weakened major"]],
    ["a greater act", approvals(promise({ act: "acknowledge" })), approvals(promise()), ["act-strengthened minor"]],
    ["an act of another kind", approvals(promise({ act: "decide" })), approvals(promise()), ["act-changed minor"]],
    [
      "a promise less",
      approvals(promise(), promise({ act: "resolve", when: "Sev-1", who: ["Quay lead"], within: hours(4) })),
      approvals(promise()),
      ["promise-removed major"],
    ],
    [
      "a promise more",
      approvals(promise()),
      approvals(promise(), promise({ act: "resolve", when: "Sev-1", who: ["Quay lead"], within: hours(4) })),
      ["promise-added minor"],
    ],
    [
      "another order",
      approvals(promise(), promise({ act: "decide" })),
      approvals(promise({ act: "decide" }), promise()),
      [],
    ],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(between("approvals", before, after))).toEqual(kinds);
  });

  const rows = (...windows: readonly (readonly [string, number])[]) =>
    approvals(...windows.map(([when, count]) => promise({ when, within: hours(count) })));

  it("are rows that stay themselves", () => {
    const steps = between(
      "service-levels",
      rows(["Sev-1", 1], ["Sev-2", 4], ["Sev-3", 24]),
      rows(["Sev-3", 24], ["Sev-2", 8], ["Sev-1", 1]),
    );
    expect(kindsOf(steps)).toEqual(["window-loosened major"]);
    expect(steps[0]).toMatchObject({ clause: "service-levels", before: "4 h", after: "8 h" });
    expect(steps[0]?.why).toBe("Desk lead now has 8 h to respond (Sev-2); it was 4 h.");
  });

  it("do not become another row's", () => {
    const steps = between("service-levels", rows(["Sev-1", 1], ["Sev-2", 4]), rows(["Sev-1", 1], ["Sev-3", 24]));
    expect(kindsOf(steps)).toEqual(["promise-removed major", "promise-added minor"]);
  });

  it("are named by what they are about, where the act has no word of its own", () => {
    const tide = promise({ act: "do", what: "closes the gate" });
    const [step] = between("approvals", approvals(tide), approvals({ ...tide, within: hours(4) }));
    expect(step?.why).toBe("Desk lead now has 4 h for it (“closes the gate”) instead of 24 h: Desk lead carries more.");
  });

  it("are told apart by what they are about, where all else is alike", () => {
    const rights = (gate: number) =>
      approvals(
        promise({ what: "the rota", within: businessDays(2) }),
        promise({ what: "the gate", within: businessDays(gate) }),
        promise({ what: "the cranes", within: businessDays(5) }),
      );
    expect(kindsOf(between("decision-rights", rights(3), rights(4)))).toEqual(["window-loosened major"]);
  });

  it("say who carries more", () => {
    const [step] = between(
      "approvals",
      approvals(promise({ who: ["Desk lead", "@mira"] })),
      approvals(promise({ who: ["Desk lead", "@mira"], within: hours(4) })),
    );
    expect(step).toMatchObject({ carriers: ["Desk lead"], before: "24 h", after: "4 h" });
    expect(step?.why).toBe("Desk lead now has 4 h to respond instead of 24 h: Desk lead carries more.");
    const [nobodys] = between(
      "approvals",
      approvals(promise({ who: [] })),
      approvals(promise({ who: [], within: hours(4) })),
    );
    expect(nobodys?.why).toBe("There is now 4 h to respond instead of 24 h: Desk and Quay carry more.");
  });
});

describe("ladders", () => {
  it.each<[string, Clause["ladders"], Clause["ladders"], string[]]>([
    [
      "one slower hop",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 24],
          ["Quay lead", 48],
          ["Harbour master", 24],
        ]),
      ],
      ["window-loosened major"],
    ],
    [
      "slower hops throughout",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 48],
          ["Quay lead", 48],
          ["Harbour master", 48],
        ]),
      ],
      ["ladder-loosened major"],
    ],
    [
      "faster hops throughout",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 1],
          ["Quay lead", 2],
          ["Harbour master", 4],
        ]),
      ],
      ["ladder-tightened minor"],
    ],
    [
      "one slower and one faster hop",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 12],
          ["Quay lead", 36],
          ["Harbour master", 24],
        ]),
      ],
      ["window-tightened minor", "window-loosened major"],
    ],
    [
      "a hop less",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 24],
          ["Harbour master", 24],
        ]),
      ],
      ["hop-removed major"],
    ],
    [
      "a hop more",
      [
        ladder([
          ["Desk lead", 24],
          ["Harbour master", 24],
        ]),
      ],
      [deskThenMaster],
      ["hop-added minor"],
    ],
    [
      "another role in a hop",
      [deskThenMaster],
      [
        ladder([
          ["Desk lead", 24],
          ["Crane on-call", 24],
          ["Harbour master", 24],
        ]),
      ],
      ["role-replaced minor"],
    ],
    [
      "another order",
      [deskThenMaster],
      [
        ladder([
          ["Quay lead", 24],
          ["Desk lead", 24],
          ["Harbour master", 24],
        ]),
      ],
      ["ladder-reordered minor"],
    ],
    [
      "the last hop asked first, and sooner",
      [deskThenMaster],
      [
        ladder([
          ["Harbour master", 4],
          ["Desk lead", 24],
          ["Quay lead", 24],
        ]),
      ],
      ["ladder-reordered minor", "window-tightened minor"],
    ],
    ["no ladder", [deskThenMaster], [], ["ladder-removed major"]],
    ["a ladder for one case only", [deskThenMaster], [{ ...deskThenMaster, when: "Sev-1" }], ["condition-added major"]],
    [
      "a second ladder",
      [deskThenMaster],
      [
        ladder(
          [
            ["Crane on-call", 1],
            ["Harbour master", 1],
          ],
          "Sev-1",
        ),
        deskThenMaster,
      ],
      ["ladder-added minor"],
    ],
    ["another person in a hop", [ladder([["@mira", 24]])], [ladder([["@jon", 24]])], ["handle-replaced patch"]],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(between("escalation", escalation(...before), escalation(...after)))).toEqual(kinds);
  });

  it("say how long it takes until the last is asked", () => {
    const faster = ladder([
      ["Desk lead", 12],
      ["Quay lead", 12],
      ["Harbour master", 12],
    ]);
    const [step] = between("escalation", escalation(deskThenMaster), escalation(faster));
    expect(step?.why).toBe(
      "The last in the ladder is now reached after 36 h instead of 72 h: Desk lead, Quay lead and Harbour master now carry more.",
    );
  });
});

describe("cadence", () => {
  it.each<[string, Clause["schedules"], Clause["schedules"], string[]]>([
    ["rarer", [schedule()], [schedule({ every: 2 })], ["schedule-rarer major"]],
    ["monthly for weekly", [schedule()], [schedule({ unit: "month", nth: 1 })], ["schedule-rarer major"]],
    ["more often", [schedule()], [schedule({ weekdays: ["tuesday", "friday"] })], ["schedule-more-often minor"]],
    ["another day", [schedule()], [schedule({ weekdays: ["monday"] })], ["schedule-moved minor"]],
    ["longer", [schedule()], [schedule({ minutes: 30 })], ["schedule-moved minor"]],
    ["no longer at all", [schedule()], [], ["schedule-removed major"]],
    [
      "a second meeting",
      [schedule()],
      [schedule(), schedule({ unit: "quarter", weekdays: [], time: undefined })],
      ["schedule-added minor"],
    ],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(between("cadence", cadence(...before), cadence(...after)))).toEqual(kinds);
  });
});

describe("targets", () => {
  it.each<[string, Clause["targets"], Clause["targets"], string[]]>([
    ["more may lie about", [target()], [target({ value: 8 })], ["target-loosened major"]],
    ["fewer may lie about", [target()], [target({ value: 3 })], ["target-tightened minor"]],
    ["at most for under", [target()], [target({ comparison: "<=" })], ["target-loosened major"]],
    ["a greater share", [share], [{ ...share, value: 95 }], ["target-tightened minor"]],
    ["a smaller share", [share], [{ ...share, value: 80 }], ["target-loosened major"]],
    [
      "a share in less time",
      [{ ...share, limit: within(3) }],
      [{ ...share, limit: within(2) }],
      ["target-tightened minor"],
    ],
    ["a share in any time", [{ ...share, limit: within(3) }], [share], ["target-loosened major"]],
    ["only older ones count", [target()], [target({ limit: olderThan(3) })], ["target-loosened major"]],
    [
      "younger ones count as well",
      [target({ limit: olderThan(3) })],
      [target({ limit: olderThan(2) })],
      ["target-tightened minor"],
    ],
    ["fewer, but only older ones", [target()], [target({ value: 3, limit: olderThan(3) })], ["target-changed minor"]],
    ["as many in a longer time", [target({ per: "week" })], [target({ per: "month" })], ["target-tightened minor"]],
    ["another thing is counted", [target()], [share], ["target-changed minor"]],
    [
      "a longer time",
      [target({ value: 48, unit: "hour" })],
      [target({ value: 3, unit: "day" })],
      ["target-loosened major"],
    ],
    ["the same time", [target({ value: 48, unit: "hour" })], [target({ value: 2, unit: "day" })], []],
    [
      "business days for days",
      [target({ value: 2, unit: "day" })],
      [target({ value: 2, unit: "business-day" })],
      ["target-loosened major"],
    ],
    ["more than for less than", [target()], [target({ comparison: ">" })], ["target-changed minor"]],
    ["no target", [target()], [], ["target-removed major"]],
    ["a second target", [target()], [target(), share], ["target-added minor"]],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(between("exit-metric", exit(...before), exit(...after)))).toEqual(kinds);
  });

  it("say who carries more", () => {
    const [step] = between("exit-metric", exit(target()), exit(target({ value: 3 })));
    expect(step?.carriers).toEqual(["Desk", "Quay"]);
    expect(step?.why).toContain("Desk and Quay carry more.");
  });
});

describe("ends", () => {
  it.each<[string, Clause["ends"], Clause["ends"], string[]]>([
    ["put off", [end("2027-03-31")], [end("2027-09-30")], ["sunset-put-off major"]],
    ["brought forward", [end("2027-09-30")], [end("2027-03-31")], ["sunset-brought-forward minor"]],
    ["never", [end("2027-03-31")], [], ["sunset-removed major"]],
    ["a date", [], [end("2027-03-31")], ["sunset-added minor"]],
    ["a date for an event", [end(undefined, "after the thaw")], [end("2027-03-31")], ["end-changed minor"]],
    ["another event", [end(undefined, "after the thaw")], [end(undefined, "a new crane")], ["end-changed minor"]],
    ["an event less", [end("2027-03-31", "any Sev-1")], [end("2027-03-31")], ["trigger-removed major"]],
    ["an event more", [end("2027-03-31")], [end("2027-03-31", "any Sev-1")], ["trigger-added minor"]],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(between("sunset", sunset(...before), sunset(...after)))).toEqual(kinds);
  });

  it("are the frontmatter's before the body's", () => {
    const agreed = agreement(clause("sunset", sunset(end("2027-03-31"))));
    const steps = diff(version(agreed), version(agreed, { fields: { sunset: "2027-09-30" } }));
    expect(kindsOf(steps)).toEqual(["sunset-put-off major"]);
    expect(steps[0]?.place).toEqual({ side: "after", field: ["sunset"] });
    expect(diff(version(agreed), version(agreed, { fields: { sunset: "2027-03-31" } }))).toEqual([]);
    const nowhere = diff(version(agreement()), version(agreement(), { fields: { sunset: "2027-03-31" } }));
    expect(nowhere).toMatchObject([{ kind: "core-clause-added", place: { field: ["sunset"] } }]);
  });
});

describe("clauses", () => {
  const purpose = clause("purpose", { text: "The desk answers the quay at night." });
  const levels = clause("service-levels", approvals(promise()));
  const risks = clause("risks", { text: "Ice on the quay." });

  it.each<[string, Agreement, Agreement, string[]]>([
    ["a core clause", agreement(purpose, risks), agreement(risks), ["core-clause-removed major"]],
    ["an emptied core clause", agreement(purpose), agreement({ ...purpose, text: " " }), ["core-clause-removed major"]],
    ["another that binds", agreement(purpose, levels), agreement(purpose), ["clause-removed major"]],
    ["another of mere text", agreement(purpose, risks), agreement(purpose), ["text-clause-removed minor"]],
    [
      "back again",
      agreement(),
      agreement(purpose, levels, risks),
      ["core-clause-added minor", "clause-added minor", "text-clause-added minor"],
    ],
    [
      "reworded",
      agreement(purpose),
      agreement({ ...purpose, text: "At night the quay is answered." }),
      ["wording patch"],
    ],
    [
      "in another layout",
      agreement(purpose),
      agreement({ ...purpose, layout: "table", text: "The desk answers  the quay at night." }),
      [],
    ],
    ["in another order", agreement(purpose, risks), agreement(risks, purpose), []],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(diff(version(before), version(after)))).toEqual(kinds);
  });

  it("stand where the reader finds them", () => {
    const text = "# Night desk\n\n- **Approvals:** within 4h\n";
    const [now] = diff(
      version(agreement(clause("approvals", approvals(promise())))),
      version(agreement(clause("approvals", approvals(promise({ within: hours(4), start: 31, end: 40 })))), { text }),
    );
    expect(now?.place?.side).toBe("after");
    expect(text.slice(now?.place?.span?.start, now?.place?.span?.end)).toBe("within 4h");
    const [gone] = diff(version(agreement({ ...purpose, start: 3, end: 9 })), version(agreement()));
    expect(gone?.place).toEqual({ side: "before", span: { start: 3, end: 9 } });
  });
});

describe("parties and owners", () => {
  const [desk, quay] = [teams[0]!, teams[1]!];
  const cranes = { team: "Cranes", owner: "@lena" };
  const held = (...parties: Version["fields"]["parties"]) => version(agreement(), { fields: { parties } });

  it.each<[string, Version, Version, string[]]>([
    ["a party less", held(desk, quay, cranes), held(desk, quay), ["party-removed major"]],
    ["a party more", held(desk, quay), held(desk, quay, cranes), ["party-added minor"]],
    [
      "another party",
      held(desk, quay),
      held(desk, cranes),
      ["party-replaced minor", "party-role-changed minor", "handle-replaced patch"],
    ],
    ["a renamed team", held(desk, quay), held(desk, { ...quay, team: "Waterfront" }), ["party-replaced minor"]],
    [
      "the sides swapped",
      held(desk, quay),
      held({ ...desk, role: "consumer" }, { ...quay, role: "producer" }),
      ["party-role-changed minor", "party-role-changed minor"],
    ],
    ["another person answers", held(desk, quay), held(desk, { ...quay, owner: "@lena" }), ["handle-replaced patch"]],
    [
      "another team answers",
      held(desk, quay),
      held(desk, { ...quay, owner: "@harbour/cranes" }),
      ["owner-replaced minor"],
    ],
    ["nobody stands in", held(desk, quay), held({ ...desk, backup: undefined }, quay), ["party-backup-removed patch"]],
    ["another order", held(desk, quay), held(quay, desk), []],
    [
      "an agreement",
      held(desk, quay),
      held({ ...desk, accepted: { by: "@mira", on: "2026-11-05" } }, quay),
      ["receipt-changed patch"],
    ],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(diff(before, after))).toEqual(kinds);
  });

  it("know a person from a team", () => {
    const owned = (...owner: string[]) => version(agreement(), { fields: { owner } });
    expect(kindsOf(diff(owned("@mira"), owned("@jon")))).toEqual(["handle-replaced patch"]);
    expect(kindsOf(diff(owned("@harbour/desk"), owned("@harbour/quay")))).toEqual(["owner-replaced minor"]);
    expect(kindsOf(diff(owned("@mira", "@jon", "@ada"), owned("@mira", "@ada", "@jon")))).toEqual([]);
  });
});

describe("what promises nothing", () => {
  const page = (text: string, given: Partial<Version> = {}, fields: Partial<Version["fields"]> = {}) =>
    version(agreement(), { text, ...given, fields });

  it.each<[string, Version, Version, string[]]>([
    ["the same text", page("# Night desk\n"), page("# Night desk\n"), []],
    [
      "another form",
      page("# Night desk\n\n*Ask* the desk.\n"),
      page("Night desk\n==========\n\n_Ask_ the\ndesk.\n"),
      ["formatting none"],
    ],
    [
      "another layout of a table",
      page("|a|b|\n|-|-|\n|1|2|\n"),
      page("| a | b |\n| :-- | --: |\n| 1 | 2 |\n"),
      ["formatting none"],
    ],
    ["other words", page("# Night desk\n"), page("# Night desk\n\nAsk the desk.\n"), ["wording patch"]],
    [
      "a link elsewhere",
      page("[Ask](a.md)", { links: ["a.md"] }),
      page("[Ask](b.md)", { links: ["b.md"] }),
      ["link-removed patch", "link-added patch"],
    ],
    ["a reference", page(""), page("", {}, { references: { depends_on: ["contracts/gate"] } }), ["link-added patch"]],
    [
      "a field",
      page("", {}, { other: { refresh_after_days: 90 } }),
      page("", {}, { other: { refresh_after_days: 365 } }),
      ["metadata-changed patch"],
    ],
    ["a review", page(""), page("", {}, { receipt: { last_reviewed: "2026-11-05" } }), ["receipt-changed patch"]],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(diff(before, after))).toEqual(kinds);
  });

  it("points at the first line in other words", () => {
    const text = "# Night desk\n\nAsk the desk.\n\nOr the quay.\n";
    const [step] = diff(page("# Night desk\n\nAsk the dusk.\n"), page(text));
    expect(text.slice(step?.place?.span?.start, step?.place?.span?.end)).toBe("Ask the desk.");
    const [gone] = diff(page(text), page("# Night desk\n\nAsk the desk.\n"));
    expect(gone?.place?.side).toBe("before");
    expect(text.slice(gone?.place?.span?.start, gone?.place?.span?.end)).toBe("Or the quay.");
  });
});

describe("levels", () => {
  it("move with the settings", () => {
    const [before, after] = [promise(), promise({ within: hours(4) })].map((one) =>
      version(agreement(clause("approvals", approvals(one)))),
    );
    expect(levelOf(diff(before!, after!))).toBe("minor");
    expect(levelOf(diff(before!, after!, { "window-tightened": "major" }))).toBe("major");
    expect(levelOf(diff(before!, after!, { "window-tightened": "huge", toString: "major" }))).toBe("minor");
  });
});

const opposite = (kind: keyof typeof stepKinds): string => stepKinds[kind].opposite;

const pairs = fc.oneof(fc.tuple(versions, versions), nearVersions);

describe("whatever changes", () => {
  it("is nothing from a version to itself", () => {
    fc.assert(
      fc.property(versions, (one) => {
        expect(diff(one, structuredClone(one))).toEqual([]);
      }),
      { seed: 4 },
    );
  });

  it("is the opposite, read backwards", () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const turned = diff(other, one).map(({ kind, clause, before, after }) => [
          opposite(kind),
          clause,
          after,
          before,
        ]);
        const straight = diff(one, other).map(({ kind, clause, before, after }) => [kind, clause, before, after]);
        expect(turned.map((step) => JSON.stringify(step)).sort()).toEqual(
          straight.map((step) => JSON.stringify(step)).sort(),
        );
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it("binds exactly where the fingerprint changes, and is then at least minor", () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const steps = diff(one, other);
        const binding = steps.filter(isBindingStep);
        expect(binding.length > 0).toBe(fingerprintOf(one) !== fingerprintOf(other));
        expect(binding.every(({ level }) => level === "major" || level === "minor")).toBe(true);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it("is said in a whole sentence", () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        for (const { why } of diff(one, other)) expect(why).toMatch(/^[^a-z\s].*[^\s.]\.$/su);
      }),
      { seed: 4 },
    );
  });
});
