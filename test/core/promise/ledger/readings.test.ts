import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReadings } from "../../../../plugins/core/promise/ledger/readings.ts";

function read(text: string): unknown[] {
  const { readings, faults } = parseReadings(text);
  expect(faults).toEqual([]);
  return readings.map(({ date, metric, value, note }) => [date, metric, value, note]);
}

describe("readings", () => {
  it.each([
    ["as it is documented", "date,metric,value,note\n2026-11-02,open calls,7,Fog\n2026-11-09,,4,\n"],
    [
      "with a byte-order mark and Windows lines",
      "\uFEFFdate,metric,value,note\r\n2026-11-02,open calls,7,Fog\r\n\r\n2026-11-09,,4,\r\n",
    ],
    ["with semicolons", "date;metric;value;note\n2026-11-02;open calls;7,0;Fog\n2026-11-09;;4;\n"],
    [
      "in another order, quoted",
      '"Note", "Value" ,DATE,metric,who\n"Fog","7",2026-11-02,"open calls",Jon\n,4,2026-11-09',
    ],
  ])("are read %s", (_, text) => {
    expect(read(text)).toEqual([
      ["2026-11-02", "open calls", 7, "Fog"],
      ["2026-11-09", "", 4, undefined],
    ]);
  });

  it("may lack the columns for metric and note", () => {
    expect(read("date,value\n2026-11-02,99.5\n")).toEqual([["2026-11-02", "", 99.5, undefined]]);
  });

  it.each([
    ["98 %", 98, true],
    ["99.5%", 99.5, true],
    ["-3", -3, false],
    ["−3", -3, false],
    [".5", 0.5, false],
  ])("take %s for a number", (written, value, percent) => {
    expect(parseReadings(`date,value\n2026-11-02,${written}\n`)).toMatchObject({
      readings: [{ value, percent }],
      faults: [],
    });
  });

  it("hold quotes, separators and lines in a note, and know their line", () => {
    const { readings } = parseReadings('date,value,note\n2026-11-02,1,"Fog, ""thick"",\ntwo days"\n2026-11-09,2,\n');
    expect(readings.map(({ note, line }) => [note, line])).toEqual([
      ['Fog, "thick",\ntwo days', 2],
      [undefined, 4],
    ]);
  });

  it("are none in an empty file", () => {
    expect(parseReadings("\n\n")).toEqual({ readings: [], faults: [] });
  });
});

describe("what cannot be read", () => {
  it.each([
    ["date,value\n2026-02-30,1\n", 2, 1, 11, "`2026-02-30` is no date"],
    ["date,value\n,1\n", 2, 1, 1, "an empty field is no date"],
    ["value,date\n about 5 ,2026-11-02\n", 2, 1, 10, "`about 5` is no number"],
    ["date,value\n2026-11-02,1e400\n", 2, 12, 17, "`1e400` is no number"],
    ['date,value\n2026-11-02,"1,234"\n', 2, 12, 19, "`1,234` is no number"],
    ["date,value\n2026-11-02\n", 2, 1, 11, "an empty field is no number"],
    ["day,amount\n2026-11-02,1\n", 1, 1, 11, "the header has no column `date` and no column `value`"],
    ['date,value,note\n2026-11-02,1,"Fog\n', 2, 14, 18, "a quote opens here and never closes"],
  ])("%j is a fault with a place", (text, line, column, endColumn, message) => {
    expect(parseReadings(text).faults).toEqual([expect.objectContaining({ line, column, endColumn, message })]);
  });

  it("keeps the rows around it", () => {
    const text = 'date,value,note\n2026-11-02,1,"Fog\n2026-11-09,two,\n2026-11-16,3,\n';
    const { readings, faults } = parseReadings(text);
    expect(readings.map(({ value }) => value)).toEqual([1, 3]);
    expect(faults).toHaveLength(2);
  });

  it("never throws, and places every fault in the text", () => {
    const piece = fc.constantFrom(
      '"',
      ",",
      ";",
      "\n",
      "\r\n",
      "\r",
      "date",
      "value",
      "2026-11-02",
      "5",
      "%",
      " ",
      "\uFEFF",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
        for (const { line, column, endColumn } of parseReadings(text).faults) {
          expect(endColumn).toBeGreaterThanOrEqual(column);
          expect(endColumn).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it("comes to an end on hostile text", () => {
    expect(parseReadings(`date,value,note\n${'2026-11-02,1,"a""b"\n'.repeat(20_000)}`).readings).toHaveLength(20_000);
    expect(parseReadings(`date,value,note\n${'"'.repeat(200_001)}`).readings).toEqual([]);
  });
});
