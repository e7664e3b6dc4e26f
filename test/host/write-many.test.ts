import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeMany, type FileStep } from "../../plugins/host/write-many.ts";
import { temporaryFolder, writeFiles } from "./repository.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function handbook(files: Record<string, string>) {
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  writeFiles(content, files);
  return content;
}

describe("a change to several files", () => {
  it("makes folders, keeps rights, and takes emptied folders away", () => {
    const content = handbook({ "desk/night.md": "Old." });
    chmodSync(join(content, "desk/night.md"), 0o640);
    writeMany(content, [
      {
        does: "write",
        path: "rota/late/night.md",
        bytes: bytes("New."),
        expected: "nothing",
        rightsOf: "desk/night.md",
      },
      { does: "remove", path: "desk/night.md", expected: bytes("Old.") },
      { does: "remove-folder", path: "desk" },
      { does: "remove-folder", path: "rota" },
      { does: "remove-folder", path: "never" },
    ]);
    expect(readFileSync(join(content, "rota/late/night.md"), "utf8")).toBe("New.");
    expect(statSync(join(content, "rota/late/night.md")).mode & 0o777).toBe(0o640);
    expect(existsSync(join(content, "desk"))).toBe(false);
  });

  it.each<[string, FileStep]>([
    ["it has changed", { does: "write", path: "b.md", bytes: bytes("New."), expected: bytes("Other.") }],
    ["it exists already", { does: "write", path: "b.md", bytes: bytes("New."), expected: "nothing" }],
    ["it has changed", { does: "remove", path: "b.md", expected: bytes("Other.") }],
    ["it has changed", { does: "remove", path: "c.md", expected: bytes("Old.") }],
  ])("is refused before the first step: %s", (reason, step) => {
    const content = handbook({ "a.md": "Old.", "b.md": "Old." });
    const first: FileStep = { does: "write", path: "a.md", bytes: bytes("New."), expected: bytes("Old.") };
    expect(() => writeMany(content, [first, step])).toThrow(reason);
    expect(readFileSync(join(content, "a.md"), "utf8")).toBe("Old.");
  });

  it("makes no folder through a link that leaves", () => {
    const content = handbook({});
    mkdirSync(join(content, "../elsewhere"));
    symlinkSync("../elsewhere", join(content, "out"));
    const step: FileStep = { does: "write", path: "out/deep/a.md", bytes: bytes("New."), expected: "nothing" };
    expect(() => writeMany(content, [step])).toThrow("outside the content folder");
    expect(existsSync(join(content, "../elsewhere/deep"))).toBe(false);
  });
});
