import { describe, expect, it } from "vitest";
import { findWriters } from "../../../plugins/core/handbook/find-writers.ts";
import { memoryHost, type MemoryVersion } from "../../../plugins/host/memory-host.ts";

const receipt = (text: string) => text.includes("last_reviewed: 2026-10-01");
const page = (reviewed: string, body: string) => `---\nlast_reviewed: ${reviewed}\n---\n\n${body}\n`;
const version = (commit: string, text: string): MemoryVersion => ({ commit, on: "2026-10-01", author: "Mira", text });

async function writerOf(versions: readonly MemoryVersion[]) {
  const host = memoryHost({}, { versions: { "support.md": versions } });
  const writer = (await findWriters(host, new Map([["support.md", receipt]]), "UTC"))?.get("support.md");
  return writer && { commit: writer.version?.commit, text: writer.text };
}

const before = page("2026-07-01", "Within 48 hours.");
const reviewed = page("2026-10-01", "Within 24 hours.");
const edited = page("2026-10-01", "Within 12 hours.");

describe("who wrote a receipt", () => {
  it("is the commit that brought it in, not those that edited the page since", async () => {
    const versions = [version("e", edited), version("r", reviewed), version("b", before)];
    expect(await writerOf(versions)).toEqual({ commit: "r", text: reviewed });
    expect(await writerOf([version("first", reviewed)])).toEqual({ commit: "first", text: reviewed });
  });

  it("is the last that did, where it was taken back in between", async () => {
    const versions = [version("again", edited), version("back", before), version("r", reviewed), version("b", before)];
    expect(await writerOf(versions)).toEqual({ commit: "again", text: edited });
  });

  it("is found however far back it lies", async () => {
    const edits = Array.from({ length: 40 }, (_, index) => version(`e${index}`, page("2026-10-01", `Edit ${index}.`)));
    expect(await writerOf([...edits, version("r", reviewed), version("b", before)])).toEqual({
      commit: "r",
      text: reviewed,
    });
  });

  it("is found beside a branch that did not have it", async () => {
    const host = memoryHost({}, { versions: { "support.md": [version("x", before), version("y", reviewed)] } });
    const versions = [
      { commit: "main", on: "2026-10-03", author: "Jonas", at: 0, path: "support.md", text: "other", before: "base" },
      {
        commit: "branch",
        on: "2026-10-02",
        author: "Mira",
        at: 0,
        path: "support.md",
        text: "reviewed",
        before: "base",
      },
    ];
    const bytes = new Map(
      Object.entries({ other: before, base: before, reviewed }).map(([id, text]) => [
        id,
        new TextEncoder().encode(text),
      ]),
    );
    const branched = {
      ...host,
      versions: () => Promise.resolve(new Map([["support.md", versions]])),
      readTexts: () => Promise.resolve(bytes),
    };
    const writers = await findWriters(branched, new Map([["support.md", receipt]]), "UTC");
    expect(writers?.get("support.md")).toEqual({ text: reviewed, version: versions[1] });
  });

  it("is a merge that git does not show, where the next commit found it there already", async () => {
    const host = memoryHost({});
    const versions = [
      { commit: "e", on: "2026-10-03", author: "Jonas", at: 0, path: "support.md", text: edited, before: reviewed },
    ];
    const bytes = new Map([edited, reviewed].map((text) => [text, new TextEncoder().encode(text)]));
    const merged = {
      ...host,
      versions: () => Promise.resolve(new Map([["support.md", versions]])),
      readTexts: () => Promise.resolve(bytes),
    };
    const writers = await findWriters(merged, new Map([["support.md", receipt]]), "UTC");
    expect(writers?.get("support.md")).toEqual({ text: reviewed });
  });

  it("is nobody yet, where only the work tree has it, and unknown without history", async () => {
    expect(await writerOf([version("b", before)])).toBeUndefined();
    expect(await writerOf([])).toBeUndefined();
    expect(await findWriters(memoryHost({}), new Map([["support.md", receipt]]), "UTC")).toBeUndefined();
    expect(await findWriters(memoryHost({}), new Map(), "UTC")).toEqual(new Map());
  });
});
