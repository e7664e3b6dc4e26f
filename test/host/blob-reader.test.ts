import { execFileSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { BlobReader } from "../../plugins/host/blob-reader.ts";
import { newRepository, temporaryFolder, writeFiles } from "./repository.ts";

describe("the reader of blobs", () => {
  it("gives each blob to the one who asked, and nothing for what is lost, no blob, or too large", async () => {
    const repository = newRepository();
    const texts: Record<string, string> = {
      empty: "",
      lines: "\n\n",
      support: "Ask Mira.\n".repeat(9000),
      large: "x".repeat(4_000_001),
    };
    writeFiles(repository.folder, texts);
    const idOf = (name: string) => repository.git("hash-object", "-w", "--", name).trim();
    const ids = Object.fromEntries(Object.keys(texts).map((name) => [name, idOf(name)]));
    const commit = repository.commit("2026-01-05");
    const reader = new BlobReader(repository.folder);
    const asked = [
      ids["support"]!,
      ids["empty"]!,
      "0".repeat(39).padEnd(40, "1"),
      ids["large"]!,
      commit,
      ids["lines"]!,
    ];
    const blobs = await Promise.all(asked.map((id) => reader.read(id)));
    expect(blobs.map((blob) => blob?.toString())).toEqual([
      texts["support"],
      "",
      undefined,
      undefined,
      undefined,
      "\n\n",
    ]);
    reader.close();
    expect(await reader.read(ids["lines"]!)).toBeUndefined();
  });

  it("gives nothing where git cannot run", async () => {
    const reader = new BlobReader(temporaryFolder());
    expect(await Promise.all([reader.read("1".repeat(40)), reader.read("2".repeat(40))])).toEqual([
      undefined,
      undefined,
    ]);
    vi.stubEnv("PATH", temporaryFolder());
    try {
      expect(await new BlobReader(temporaryFolder()).read("1".repeat(40))).toBeUndefined();
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("keeps no process alive that has its answers", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": "Ask Mira." });
    const module = new URL("../../plugins/host/blob-reader.ts", import.meta.url).href;
    const script = `
      import { BlobReader } from ${JSON.stringify(module)};
      const reader = new BlobReader(".");
      const first = await reader.read("HEAD:support.md");
      await new Promise((resolve) => setTimeout(resolve, 50));
      process.stdout.write(String(first) + String(await reader.read("HEAD:support.md")));
    `;
    const parameters = ["--input-type=module", "--eval", script];
    const printed = execFileSync(process.execPath, parameters, {
      cwd: repository.folder,
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(printed).toBe("Ask Mira.Ask Mira.");
  });
});
