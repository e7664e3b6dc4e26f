import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClauseList, ClauseSource } from "../../../../plugins/core/document/clause.ts";
import { grammarForms } from "../../../../plugins/core/promise/grammar-forms.ts";
import { printPromise, printWindow } from "../../../../plugins/core/promise/promises/print-promise.ts";
import { readPromises } from "../../../../plugins/core/promise/promises/read-promises.ts";
import { foldRole, isHandle, isVague } from "../../../../plugins/core/promise/people/roles.ts";
import { readWindow } from "../../../../plugins/core/promise/window/window.ts";
import { clauseOf, plainClause, readingOf, tableOf } from "../clause-of.ts";
import { promises, seeded } from "../promise-arbitraries.ts";

const withoutPlace = ({ start: _start, end: _end, ...said }: ReturnType<typeof readPromises>[number]) => said;

describe("readPromises", () => {
  it("reads back what printPromise writes", () => {
    fc.assert(
      fc.property(promises, (promise) => {
        const read = readPromises(plainClause("scope", printPromise(promise)));
        expect(read.map(withoutPlace)).toEqual([promise]);
      }),
      seeded,
    );
  });

  it("gives the place of each sentence", () => {
    const text = "The Quay lead decides within 2 h. The Tide lead approves fees.";
    const places = readPromises(plainClause("approvals", text)).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["The Quay lead decides within 2 h", "The Tide lead approves fees"]);
  });

  it("gives the whole part where marks move the places", () => {
    const span = { start: 10, end: 60 };
    const text = "@bo-lind decides within 2 h. @ines-roe signs fees.";
    const source: ClauseSource = {
      ...plainClause("approvals", text),
      parts: [{ type: "text", text, ...span, end: 64 }],
    };
    expect(readPromises(source).map(({ start, end }) => [start, end])).toEqual([
      [10, 64],
      [10, 64],
    ]);
  });

  it("reads one promise from a sentence, a list and a table", () => {
    const text = "Sev-1: the Pilot on-call (backup: Quay lead) responds within 15 minutes";
    const item = {
      label: "Sev-1",
      text: "the Pilot on-call responds within 15 minutes; backup: Quay lead",
      start: 0,
      end: 9,
    };
    const list: ClauseList = { type: "list", ordered: false, start: 0, end: 9, items: [item] };
    const table = tableOf([
      ["Severity", "Response", "Owner", "Backup"],
      ["Sev-1", "15 minutes", "the Pilot on-call", "Quay lead"],
    ]);
    const plain = plainClause("service-levels", text);
    const readings = [plain, { ...plain, parts: [list] }, { ...plain, parts: [table] }].map(readingOf);
    expect(new Set(readings.map(String))).toEqual(
      new Set(["Sev-1: Pilot on-call (backup: Quay lead) responds within 15 min"]),
    );
  });

  it("leaves a cell that cannot be read without a window, and keeps who", () => {
    const table = tableOf([
      ["Request", "Owner", "Within", "Backup"],
      ["A new sign", "Quay lead", "soon, usually 2 days", "@bo-lind"],
      ["A new buoy", "Tide officer", "4 h or next business day", "n/a"],
    ]);
    const read = readPromises({ ...plainClause("approvals", ""), parts: [table] });
    expect(read.map(({ who, within, backup }) => ({ who, within, backup }))).toEqual([
      { who: ["Quay lead"], within: undefined, backup: ["@bo-lind"] },
      { who: ["Tide officer"], within: undefined, backup: [] },
    ]);
  });

  it("reads no table that names neither who nor how long", () => {
    const table = tableOf([
      ["Interface", "Producer", "Version rule"],
      ["Tide table", "Pilots", "Three numbers"],
    ]);
    expect(readPromises({ ...plainClause("approvals", ""), parts: [table] })).toEqual([]);
  });

  it("never invents a window", () => {
    const words =
      "the Quay lead approves responds within 24 hours, P1 for 2 days a week @bo-lind; backup: older than (48h) or not".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (chosen) => {
        const text = chosen.join(" ");
        for (const { within } of readPromises(plainClause("approvals", text))) {
          const known = [undefined, readWindow("24 hours"), readWindow("2 days"), readWindow("48h")].map(
            (each) => each && printWindow(each),
          );
          expect(known).toContain(within && printWindow(within));
        }
      }),
      seeded,
    );
  });

  it("comes to an end on hostile text", () => {
    const pieces = [
      "a ",
      "24h ",
      "Quay lead ",
      "Lead approves ",
      "approved by ",
      "Sev-1, ",
      "backup ",
      "(backup: ",
      "will ",
      "’s ",
      "“",
      "x: ",
    ];
    for (const piece of pieces) {
      expect(readPromises(plainClause("approvals", piece.repeat(100_000 / piece.length))), piece).toBeInstanceOf(Array);
    }
  });
});

describe("roles", () => {
  it("fold to what they have in common", () => {
    expect(foldRole("the Ticketing leads")).toBe(foldRole("Ticketing lead"));
    expect(foldRole("On-call  Engineer (@bo-lind)")).toBe("on call engineer");
    expect(foldRole("Ops")).toBe("ops");
    expect(foldRole("@Bo-Lind")).toBe("@bo-lind");
  });

  it("are handles or not", () => {
    expect(["@bo-lind", "@harbour/quay"].every(isHandle)).toBe(true);
    expect(["Quay lead", "bo@harbour.example", "@", "@bo lind"].some(isHandle)).toBe(false);
  });

  it("may say nobody in particular", () => {
    expect(["the team", "Someone", "we", "TBD", "everyone", "a third name", ""].every(isVague)).toBe(true);
    expect(["the Quay team", "Quay lead", "@bo-lind"].some(isVague)).toBe(false);
  });
});

describe("the written grammar", () => {
  it.each(grammarForms.map((form) => ({ ...form })))("reads $group: $form", ({ group, clause, example, reading }) => {
    const window = group === "window" ? readWindow(example) : undefined;
    const read = group === "window" ? [window ? printWindow(window) : ""] : readingOf(clauseOf(clause, example));
    expect(read.join(" · ")).toBe(reading);
  });
});
