import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../../plugins/core/document/parse-document.ts";
import { buildPage, buildPageSettings } from "../../../../plugins/core/handbook/build-page.ts";
import { readAgreement } from "../../../../plugins/core/promise/read-agreement.ts";
import { fingerprintOf, versionOf } from "../../../../plugins/core/promise/receipts/version.ts";
import { defaultSettings } from "../../../../plugins/core/schema/settings.ts";

const settings = buildPageSettings(defaultSettings, undefined, () => []);

interface Said {
  label: string;
  text: string;
}

const purpose = "A ship that arrives at night is moored within the hour.";
const clauses: readonly Said[] = [
  { label: "Purpose", text: purpose },
  {
    label: "Approvals",
    text: "The Duty lead decides about a berth within 30 minutes; the Harbour master is the backup.",
  },
  { label: "Escalation", text: "Duty lead (30m) → Quay lead (2h) → Harbour master (1 business day)." },
  { label: "Cadence", text: "Monthly, first Tuesday 09:00 Europe/Oslo for 15 minutes." },
  { label: "Exit metric", text: "At least 95% of calls answered in under 5 minutes." },
  { label: "Sunset", text: "Ends on 30 April 2027." },
];

const front = (owner: string): string => `---
title: Night desk
owner: "${owner}"
band: A
change_type: minor
refresh_after_days: 90
parties:
  - { team: Desk, owner: "${owner}", role: producer }
  - { team: Quay, owner: "@ada", role: consumer }
---
`;

function fingerprintFor(text: string): string {
  const page = buildPage(parseDocument(text, { path: "contracts/night-desk.md", outline: true }), settings);
  return fingerprintOf(versionOf(page, readAgreement(page.clauses)));
}

/** How a page may be written without saying anything else. */
interface Form {
  layout: "bullets" | "table" | "headings";
  order: readonly Said[];
  owner: string;
  bullet: string;
  pad: number;
  depth: number;
  lineEnd: string;
  emphasised: boolean;
  plural: boolean;
  around: string;
}

const forms: fc.Arbitrary<Form> = fc.record({
  layout: fc.constantFrom("bullets", "table", "headings"),
  order: fc.shuffledSubarray([...clauses], { minLength: clauses.length }),
  owner: fc.constantFrom("@mira", "@jon"),
  bullet: fc.constantFrom("-", "*", "+"),
  pad: fc.integer({ min: 1, max: 5 }),
  depth: fc.integer({ min: 2, max: 4 }),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  emphasised: fc.boolean(),
  plural: fc.boolean(),
  around: fc.constantFrom("The Desk answers the Quay.", "", "Between ten and six, the Desk answers the Quay (really)."),
});

function write({ layout, order, owner, bullet, pad, depth, lineEnd, emphasised, plural, around }: Form): string {
  const dress = (text: string): string =>
    emphasised ? text.replace("Duty lead", "**Duty lead**").replace("30", "*30*") : text;
  const label = (said: Said): string => (plural && said.label === "Exit metric" ? "Exit metrics" : said.label);
  const space = " ".repeat(pad);
  const said = order.map((clause) => ({ label: label(clause), text: dress(clause.text) }));
  const body = {
    bullets: said.map((clause) => `${bullet} **${clause.label}:**${space}${clause.text}`).join("\n"),
    table: [
      "| Piece | Commitment |",
      `| --- |${"-".repeat(pad + 2)}|`,
      ...said.map((clause) => `| ${clause.label}${space}|${space}${clause.text} |`),
    ].join("\n"),
    headings: said.map((clause) => `${"#".repeat(depth)} ${clause.label}\n\n${clause.text}\n`).join("\n"),
  }[layout];
  return `${front(owner)}\n# Night desk\n\n${around}\n\n${body}\n`.replaceAll("\n", lineEnd);
}

const plain: Form = {
  ...{ layout: "bullets", order: clauses, owner: "@mira", bullet: "-", pad: 1, depth: 2 },
  ...{ lineEnd: "\n", emphasised: false, plural: false, around: "" },
};
const known = fingerprintFor(write(plain));

describe("the fingerprint of a page", () => {
  it("stays under another layout, order, emphasis, spacing, line end, label, person and other words around", () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(fingerprintFor(write(form))).toBe(known);
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });

  it("stays when a purpose is told in other words", () => {
    const words = fc.array(fc.constantFrom("ship", "night", "berth", "calm", "soon", "mooring", "quay"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(forms, words, (form, told) => {
        expect(fingerprintFor(write(form).replace(purpose, `So that ${told.join(" ")}.`))).toBe(known);
      }),
      { seed: 20_261_120, numRuns: 100 },
    );
  });

  it.each([
    ["30 minutes", "31 minutes"],
    ["Quay lead (2h)", "Quay lead (3h)"],
    ["Quay lead (2h) → Harbour", "Port captain (2h) → Harbour"],
    ["Duty lead (30m) → Quay lead (2h)", "Quay lead (2h) → Duty lead (30m)"],
    ["the Harbour master is the backup", "the Quay lead is the backup"],
    ["first Tuesday", "second Tuesday"],
    ["95%", "94%"],
    ["under 5 minutes", "under 6 minutes"],
    ["30 April 2027", "30 April 2028"],
  ])("changes in every form when “%s” becomes “%s”", (was, is) => {
    fc.assert(
      fc.property(forms, (form) => {
        const other = write({
          ...form,
          emphasised: false,
          order: form.order.map((said) => ({ ...said, text: said.text.replace(was, is) })),
        });
        expect(fingerprintFor(other)).not.toBe(known);
      }),
      { seed: 20_261_120, numRuns: 30 },
    );
  });

  it("changes when a clause is gone", () => {
    fc.assert(
      fc.property(forms, fc.integer({ min: 0, max: clauses.length - 1 }), (form, gone) => {
        const order = form.order.filter((_, index) => index !== gone);
        expect(fingerprintFor(write({ ...form, order }))).not.toBe(known);
      }),
      { seed: 20_261_120, numRuns: 60 },
    );
  });
});
