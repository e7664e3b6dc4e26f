import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile, WriteError, type WriteOptions } from "../../plugins/host/write-files.ts";
import { temporaryFolder, writeFiles } from "./repository.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function handbook(files: Record<string, string>) {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  mkdirSync(content);
  writeFiles(content, files);
  const read = (path: string) => readFileSync(join(content, path), "utf8");
  return { folder, content, read };
}

/** Why a file was not written; undefined when it was. */
function refusal(content: string, path: string, text: string, options?: WriteOptions): string | undefined {
  try {
    replaceFile(content, path, bytes(text), options);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    expect(error.path).toBe(path);
    return error.message;
  }
}

/** The number of a process that has ended. */
const endedProcess = () => spawnSync("true").pid;

describe("replacing a file", () => {
  it("writes it whole, keeps its mode, and leaves nothing beside it", () => {
    const names = ["support.md", "two words/-v.md", "Größe/line\nbreak.md"];
    const { content, read } = handbook(Object.fromEntries(names.map((name) => [name, "Ask Mira."])));
    for (const name of names) {
      chmodSync(join(content, name), 0o640);
      expect(refusal(content, name, "Ask Jonas.\r\n")).toBeUndefined();
      expect(read(name)).toBe("Ask Jonas.\r\n");
      expect(statSync(join(content, name)).mode & 0o7777).toBe(0o640);
    }
    expect(readdirSync(join(content, "two words"))).toEqual(["-v.md"]);
  });

  it("writes a new file, but into no new folder", () => {
    const { content, read } = handbook({});
    expect(refusal(content, "new.md", "New.", { expected: "nothing" })).toBeUndefined();
    expect(read("new.md")).toBe("New.");
    expect(refusal(content, "new.md", "Again.", { expected: "nothing" })).toBe(
      "new.md cannot be written: it exists already.",
    );
    expect(refusal(content, "far/new.md", "")).toBe("far/new.md cannot be written: it does not exist.");
    expect(read("new.md")).toBe("New.");
  });

  it("gives way to an edit made in the meantime", () => {
    const { content, read } = handbook({ "support.md": "Jonas was here." });
    const write = (expected: string) => refusal(content, "support.md", "Mira.", { expected: bytes(expected) });
    expect(write("Ask Mira.")).toBe("support.md cannot be written: it has changed since it was read.");
    expect(read("support.md")).toBe("Jonas was here.");
    expect(write("Jonas was here.")).toBeUndefined();
  });

  it("writes through a link that stays inside, and through none that leaves", () => {
    const { folder, content, read } = handbook({ "team/support.md": "Old.", "folder.md/x.md": "" });
    writeFiles(folder, { "secret.md": "Secret.", "content-2/x.md": "Secret." });
    symlinkSync("team/support.md", join(content, "linked.md"));
    symlinkSync("team", join(content, "crew"));
    symlinkSync("../secret.md", join(content, "out.md"));
    symlinkSync("../content-2", join(content, "twin"));
    symlinkSync("nowhere.md", join(content, "dangling.md"));
    expect(refusal(content, "linked.md", "New.")).toBeUndefined();
    expect(refusal(content, "crew/support.md", "Newer.")).toBeUndefined();
    expect(read("team/support.md")).toBe("Newer.");
    expect(execFileSync("readlink", [join(content, "linked.md")], { encoding: "utf8" })).toBe("team/support.md\n");
    const refused = {
      "out.md": "it lies outside the content folder",
      "twin/x.md": "it lies outside the content folder",
      "twin/new.md": "it lies outside the content folder",
      "../secret.md": "it lies outside the content folder",
      "../content-2/x.md": "it lies outside the content folder",
      "": "it lies outside the content folder",
      "dangling.md": "it is a symbolic link to nothing",
      "folder.md": "it is a folder",
    };
    for (const [path, failure] of Object.entries(refused)) {
      expect(refusal(content, path, "Gone.")).toBe(`${path} cannot be written: ${failure}.`);
    }
    expect(readFileSync(join(folder, "secret.md"), "utf8")).toBe("Secret.");
    expect(readdirSync(join(folder, "content-2"))).toEqual(["x.md"]);
    expect(readdirSync(content).filter((name) => name.startsWith(".handshake"))).toEqual([]);
  });

  it("clears away what an interrupted write left, and nothing of one that goes on", () => {
    const old = ".handshake-1-bb.tmp";
    const names = [
      `.handshake-${endedProcess()}-aa.tmp`,
      old,
      `.handshake-${process.ppid}-cc.tmp`,
      ".handshake-notes.tmp",
    ];
    const { content } = handbook(Object.fromEntries(["support.md", ...names].map((name) => [name, "Half"])));
    utimesSync(join(content, old), 0, 0);
    expect(refusal(content, "support.md", "Whole.")).toBeUndefined();
    expect(readdirSync(content).sort()).toEqual([names[2], names[3], "support.md"]);
  });

  it("leaves one text or the other, whole, when it is killed", async () => {
    const { content, read } = handbook({ "support.md": "a".repeat(500_000) });
    const module = new URL("../../plugins/host/write-files.ts", import.meta.url).href;
    const script = `
      import { replaceFile } from ${JSON.stringify(module)};
      for (let turn = 0; ; turn++) {
        replaceFile(".", "support.md", new TextEncoder().encode("ab"[turn % 2].repeat(500_000)));
        if (turn === 0) process.stdout.write("at work");
      }
    `;
    for (const patience of [0, 3, 7]) {
      const writer = spawn(process.execPath, ["--input-type=module", "--eval", script], { cwd: content });
      const ended = new Promise((resolve) => writer.once("close", resolve));
      await new Promise((resolve) => writer.stdout.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, patience));
      writer.kill("SIGKILL");
      await ended;
      expect(read("support.md")).toMatch(/^(?:a{500000}|b{500000})$/);
    }
    expect(refusal(content, "support.md", "Whole.")).toBeUndefined();
    expect(readdirSync(content)).toEqual(["support.md"]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "respects a file that is not to be written, and leaves nothing after a failure",
    () => {
      const { content, read } = handbook({ "support.md": "Ask Mira.", "locked/support.md": "Ask Mira." });
      chmodSync(join(content, "support.md"), 0o444);
      chmodSync(join(content, "locked"), 0o555);
      for (const path of ["support.md", "locked/support.md"]) {
        expect(refusal(content, path, "Gone.")).toBe(`${path} cannot be written: permission denied.`);
        expect(read(path)).toBe("Ask Mira.");
      }
      expect(existsSync(join(content, "locked", "support.md"))).toBe(true);
      chmodSync(join(content, "locked"), 0o755);
      expect(readdirSync(content).sort()).toEqual(["locked", "support.md"]);
    },
  );
});
