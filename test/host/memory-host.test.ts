import { describe, expect, it } from "vitest";
import { noHistory } from "../../plugins/core/freshness/history.ts";
import { memoryHost } from "../../plugins/host/memory-host.ts";

const host = memoryHost(
  {
    "b.md": "Ask Mira",
    "B.md": new Uint8Array([1, 2]),
    ".obsidian/x.md": "",
    "public/a.png": "",
    "../src/Map.astro": "",
  },
  {
    public: ["z.png"],
    unreadable: { "locked.md": "permission denied" },
    leaves: ["out.md"],
    codeowners: { text: "* @mira", prefix: "" },
    history: { uncommitted: new Set(["b.md"]) },
  },
);

describe("a host in memory", () => {
  it("lists as a disk would", async () => {
    expect(await host.list()).toEqual([
      { path: "B.md", bytes: 2 },
      { path: "b.md", bytes: 8 },
      { path: "locked.md", bytes: 0 },
      { path: "out.md", bytes: 0, leaves: true },
      { path: "public/a.png", bytes: 0 },
    ]);
  });

  it("reads, or says why not", async () => {
    expect(await host.readMany(["B.md", "locked.md", "out.md", "absent.md"])).toEqual([
      { path: "B.md", bytes: new Uint8Array([1, 2]) },
      { path: "locked.md", failure: "permission denied" },
      { path: "out.md", failure: "it is a symbolic link out of the content folder" },
      { path: "absent.md", failure: "it does not exist" },
    ]);
  });

  it("knows what is missing, public files, owners and history", async () => {
    expect(await host.missing(["b.md", "../src/Map.astro", "c.md"])).toEqual(["c.md"]);
    expect(await host.listPublic(undefined)).toEqual(["a.png", "z.png"]);
    expect(await host.codeowners()).toEqual({ text: "* @mira", prefix: "" });
    const expected = { ...noHistory, state: "full", uncommitted: new Set(["b.md"]) };
    expect(await host.history([], "UTC")).toEqual(expected);
    expect(await memoryHost({}).history([], "UTC")).toEqual(noHistory);
    expect(await memoryHost({}).codeowners()).toBeUndefined();
  });

  it("tells the versions it was given, newest first, and nothing without any", async () => {
    const versions = [
      { commit: "b2", on: "2026-02-01", author: "Jonas", text: "Ask Mira" },
      { commit: "a1", on: "2026-01-05", author: "Mira", text: "Ask" },
    ];
    const dated = memoryHost({ "b.md": "Ask Mira" }, { versions: { "b.md": versions } });
    const told = await dated.versions(["b.md", "c.md"], "UTC");
    expect(told?.get("b.md")?.map(({ commit, before }) => [commit, before])).toEqual([
      ["b2", "Ask"],
      ["a1", undefined],
    ]);
    expect(told?.get("c.md")).toEqual([]);
    const texts = await dated.readTexts(["Ask", "Never written"]);
    expect([...texts].map(([, bytes]) => new TextDecoder().decode(bytes))).toEqual(["Ask"]);
    expect(await memoryHost({}).versions(["b.md"], "UTC")).toBeUndefined();
  });
});
