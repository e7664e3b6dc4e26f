import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement, Clause } from "../../../../plugins/core/promise/agreement.ts";
import {
  canonicalForm,
  fingerprint,
  isFingerprint,
  versionOfFingerprint,
} from "../../../../plugins/core/promise/receipts/fingerprint.ts";
import {
  agreement,
  agreements,
  businessDays,
  clause,
  end,
  hours,
  ladder,
  parties,
  promise,
  schedule,
  target,
  teams,
} from "../agreements.ts";

const nightDesk = agreement(
  clause("purpose", { text: "The desk answers the quay at night." }),
  clause("approvals", { promises: [promise({ when: "Sev-2", backup: ["Quay lead"] })] }),
  clause("escalation", {
    ladders: [
      ladder([
        ["Desk lead", 24],
        ["Harbour master", 24],
      ]),
    ],
  }),
  clause("cadence", { schedules: [schedule()] }),
  clause("exit-metric", {
    targets: [target({ subject: "crates", limit: { comparison: ">", window: businessDays(3) } })],
  }),
  clause("sunset", { ends: [end("2027-06-30", "any Sev-1")] }),
);

/** The night desk with one clause replaced. */
function withClause(name: Clause["name"], given: Partial<Clause>): Agreement {
  const clauses = nightDesk.clauses.map((one) => (one.name === name ? { ...one, ...given } : one));
  return { ...nightDesk, clauses };
}

const of = (agreed: Agreement, sunset?: string) => fingerprint(teams, agreed, sunset);

describe("fingerprint", () => {
  it("is the same on every machine", () => {
    expect(canonicalForm(teams, nightDesk)).toBe(
      '{"clauses":{"approvals":{"promises":[{"act":"respond","backup":["quay lead"],"when":"sev 2","who":["desk lead"],"within":{"minutes":1440}}]},' +
        '"cadence":{"schedules":[{"every":1,"minutes":15,"time":"10:00","timeZone":"Europe/Oslo","unit":"week","weekdays":["friday"]}]},' +
        '"escalation":{"ladders":[{"hops":[{"who":["desk lead"],"within":{"minutes":1440}},{"who":["harbour master"],"within":{"minutes":1440}}]}]},' +
        '"exit-metric":{"targets":[{"comparison":"<","limit":{"comparison":">","window":{"business":true,"days":3,"minutes":0}},"unit":"crates","value":5}]},' +
        '"purpose":{},"sunset":{"ends":{"on":["2027-06-30"],"triggers":["any sev 1"]}}},' +
        '"parties":[{"role":"consumer","team":"quay"},{"role":"producer","team":"desk"}]}',
    );
    expect(of(nightDesk)).toBe("c1-wfld7kjr7tvh");
    expect(of(agreement())).toBe("c1-am724x7z737t");
    expect(fingerprint([], agreement())).toBe("c1-asi3idalvx4f");
  });

  it("has a form of its own", () => {
    fc.assert(
      fc.property(parties, agreements, (teams, agreed) => {
        expect(isFingerprint(fingerprint(teams, agreed))).toBe(true);
      }),
      { seed: 4, numRuns: 30 },
    );
    expect(versionOfFingerprint(of(nightDesk))).toBe("c1");
    expect(versionOfFingerprint("c2-abc")).toBe("c2");
    expect(["", "9f86d081", "latest", "c1-", "c-abc", "c1 abc"].map(versionOfFingerprint)).toEqual(
      Array.from({ length: 6 }),
    );
    expect(["c1-ABCDEFGHIJKL", "c1-abc", "c2-aaaaaaaaaaaa", " c1-aaaaaaaaaaaa"].some(isFingerprint)).toBe(false);
  });

  it.each<[string, Agreement]>([
    ["another wording", withClause("purpose", { text: "At night the quay is answered by the desk." })],
    [
      "another label and layout",
      withClause("approvals", { label: "Sign-off", layout: "table", headingId: "approvals" }),
    ],
    [
      "other words of the condition's form",
      withClause("approvals", { promises: [promise({ when: "SEV 2", backup: ["the quay lead"] })] }),
    ],
    [
      "what it is done to",
      withClause("approvals", { promises: [promise({ when: "Sev-2", backup: ["Quay lead"], what: "a lost crate" })] }),
    ],
    [
      "a handle beside a role",
      withClause("approvals", {
        promises: [promise({ who: ["Desk lead", "@mira"], when: "Sev-2", backup: ["Quay lead (@ada)"] })],
      }),
    ],
    [
      "the article of a role",
      withClause("escalation", {
        ladders: [
          ladder([
            ["the Desk lead", 24],
            ["The harbour master", 24],
          ]),
        ],
      }),
    ],
    [
      "hours written as days",
      withClause("escalation", {
        ladders: [
          {
            ...ladder([
              ["Desk lead", 24],
              ["Harbour master", 24],
            ]),
            hops: ladder([
              ["Desk lead", 24],
              ["Harbour master", 24],
            ]).hops.map((hop) => ({ ...hop, within: { business: false, days: 1, minutes: 0 } })),
          },
        ],
      }),
    ],
    [
      "the subject of a target",
      withClause("exit-metric", {
        targets: [target({ subject: "left behind", limit: { comparison: ">", window: businessDays(3) } })],
      }),
    ],
    ["a clause that says nothing", { ...nightDesk, clauses: [...nightDesk.clauses, clause("risks", { text: "  " })] }],
    [
      "risks and follow-ups",
      {
        ...nightDesk,
        risks: [
          {
            start: 0,
            end: 4,
            risk: "Ice",
            trigger: undefined,
            mitigation: undefined,
            owner: undefined,
            level: undefined,
          },
        ],
      },
    ],
  ])("is left alone by %s", (_, other) => {
    expect(of(other)).toBe(of(nightDesk));
  });

  it.each<[string, Agreement]>([
    [
      "another role",
      withClause("approvals", { promises: [promise({ who: ["Quay lead"], when: "Sev-2", backup: ["Quay lead"] })] }),
    ],
    ["nobody", withClause("approvals", { promises: [promise({ who: [], when: "Sev-2", backup: ["Quay lead"] })] })],
    [
      "a team's handle for another's",
      withClause("approvals", {
        promises: [promise({ who: ["@harbour/cranes"], when: "Sev-2", backup: ["Quay lead"] })],
      }),
    ],
    [
      "another act",
      withClause("approvals", { promises: [promise({ act: "resolve", when: "Sev-2", backup: ["Quay lead"] })] }),
    ],
    [
      "another window",
      withClause("approvals", { promises: [promise({ within: hours(25), when: "Sev-2", backup: ["Quay lead"] })] }),
    ],
    [
      "business time",
      withClause("approvals", {
        promises: [promise({ within: businessDays(1), when: "Sev-2", backup: ["Quay lead"] })],
      }),
    ],
    ["another condition", withClause("approvals", { promises: [promise({ when: "Sev-1", backup: ["Quay lead"] })] })],
    ["no backup", withClause("approvals", { promises: [promise({ when: "Sev-2" })] })],
    [
      "the same promise twice",
      withClause("approvals", {
        promises: [
          promise({ when: "Sev-2", backup: ["Quay lead"] }),
          promise({ when: "Sev-2", backup: ["Quay lead"] }),
        ],
      }),
    ],
    [
      "another order of hops",
      withClause("escalation", {
        ladders: [
          ladder([
            ["Harbour master", 24],
            ["Desk lead", 24],
          ]),
        ],
      }),
    ],
    ["one hop less", withClause("escalation", { ladders: [ladder([["Desk lead", 24]])] })],
    ["another day of the week", withClause("cadence", { schedules: [schedule({ weekdays: ["monday"] })] })],
    ["another time zone", withClause("cadence", { schedules: [schedule({ timeZone: "America/New_York" })] })],
    [
      "another number",
      withClause("exit-metric", {
        targets: [target({ value: 6, limit: { comparison: ">", window: businessDays(3) } })],
      }),
    ],
    [
      "another limit",
      withClause("exit-metric", { targets: [target({ limit: { comparison: ">", window: businessDays(4) } })] }),
    ],
    [
      "another comparison",
      withClause("exit-metric", {
        targets: [target({ comparison: "<=", limit: { comparison: ">", window: businessDays(3) } })],
      }),
    ],
    ["another end", withClause("sunset", { ends: [end("2027-07-01", "any Sev-1")] })],
    ["another trigger", withClause("sunset", { ends: [end("2027-06-30", "any Sev-2")] })],
    ["a new clause", { ...nightDesk, clauses: [...nightDesk.clauses, clause("scope")] }],
  ])("changes with %s", (_, other) => {
    expect(of(other)).not.toBe(of(nightDesk));
  });

  it("changes with every clause that is removed", () => {
    for (const { name } of nightDesk.clauses) {
      const clauses = nightDesk.clauses.filter((one) => one.name !== name);
      expect(of({ ...nightDesk, clauses }), name).not.toBe(of(nightDesk));
    }
  });

  it("covers team and role of the parties, not who answers for them", () => {
    const [desk, quay] = [teams[0]!, teams[1]!];
    const reordered = [
      { ...quay, owner: "@lena" },
      { ...desk, team: " desk", backup: undefined },
    ];
    expect(fingerprint(reordered, nightDesk)).toBe(of(nightDesk));
    expect(fingerprint([desk], nightDesk)).not.toBe(of(nightDesk));
    expect(fingerprint([{ ...desk, role: undefined }, quay], nightDesk)).not.toBe(of(nightDesk));
    expect(fingerprint([{ ...desk, team: "Cranes" }, quay], nightDesk)).not.toBe(of(nightDesk));
  });

  it("takes the frontmatter's sunset for the body's date", () => {
    expect(of(nightDesk, "2027-06-30")).toBe(of(nightDesk));
    expect(of(nightDesk, "2027-09-30")).toBe(of(withClause("sunset", { ends: [end("2027-09-30", "any Sev-1")] })));
    const without = agreement(...nightDesk.clauses.filter(({ name }) => name !== "sunset"));
    expect(of(without, "2027-06-30")).toBe(of(withClause("sunset", { ends: [end("2027-06-30")] })));
  });

  it("is left alone by order, places, wording and handles, whatever is agreed", () => {
    const seeds = fc.tuple(parties, agreements, fc.infiniteStream(fc.nat(1000)));
    fc.assert(
      fc.property(seeds, ([teams, agreed, numbers]) => {
        const next = () => Number(numbers.next().value);
        expect(fingerprint(shuffled(teams, next), disguised(agreed, next))).toBe(fingerprint(teams, agreed));
      }),
      { seed: 4 },
    );
  });
});

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, order: next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

function disguised(agreed: Agreement, next: () => number): Agreement {
  const moved = <T extends object>(item: T): T => ({ ...item, start: next(), end: next() });
  const renamed = (who: readonly string[]) =>
    shuffled(who, next).map((name) => (name.startsWith("@") ? `@other-${next()}` : name.toUpperCase()));
  const clauses = shuffled(agreed.clauses, next).map((one): Clause => ({
    ...moved(one),
    label: `Label ${next()}`,
    layout: "table",
    text: one.text === "" ? "" : `In other words ${next()}`,
    promises: shuffled(one.promises, next).map((item) => ({
      ...moved(item),
      who: renamed(item.who),
      backup: renamed(item.backup),
      what: `thing ${next()}`,
    })),
    ladders: shuffled(one.ladders, next).map((item) => ({
      ...moved(item),
      hops: item.hops.map((hop) => ({ ...moved(hop), who: renamed(hop.who) })),
    })),
    schedules: shuffled(one.schedules, next).map(moved),
    targets: shuffled(one.targets, next).map((item) => ({ ...moved(item), subject: `thing ${next()}` })),
    ends: shuffled(one.ends, next).map(moved),
  }));
  return { ...agreed, clauses };
}
