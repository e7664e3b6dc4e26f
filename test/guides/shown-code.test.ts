import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flagsOf } from "../../plugins/cli/help.ts";
import { listCommands } from "../../scripts/references/source-references.ts";
import { checkFiles, type Files } from "../support/check-files.ts";
import { readGuides, readRootPages, type Guide } from "../support/guides.ts";

const guides = readGuides();
const ofRules = (guide: Guide): boolean => guide.name.startsWith("rules/");
const called = /^(?:npx )?(?:astro-)?handshake(?= |$)(?! \.)\s*(.*)$/;

/** What is called in the shell blocks and the inline code of a guide, word by word. */
function callsIn({ code }: Guide): string[][] {
  return code.flatMap(({ lang, text }) => {
    if (lang !== undefined && !["sh", "bash", "shell", "yaml"].includes(lang)) return [];
    const lines = text.split("\n").map((line) => line.trim().replace(/^- run: /, ""));
    return lines.flatMap((line) => {
      const words = called.exec(line)?.[1]?.split(/\s+/).filter(Boolean) ?? [];
      return words.length > 0 ? [words] : [];
    });
  });
}

describe("the commands that the guides show", () => {
  const calls = [...guides, ...readRootPages()].flatMap((guide) =>
    callsIn(guide).map((words) => ({ page: guide.name, call: words.join(" "), words })),
  );

  it("are found", () => {
    expect(calls.length).toBeGreaterThan(5);
  });
  it.each(calls)("exist: $call ($page)", ({ words: [command = "", ...rest] }) => {
    if (command === "--help" || command === "--version") return;
    expect(listCommands()).toContain(command);
    const flags = rest.flatMap((word) => (word.startsWith("--") ? [word.slice(2).split("=")[0] ?? ""] : []));
    const known = flagsOf(command).map(({ name }) => name);
    expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
  });
});

describe("the scripts that the guides show", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    scripts: Record<string, string>;
  };
  const calls = readRootPages().flatMap(({ name, code }) =>
    code.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w-]+)/g)].map(([, script = ""]) => ({
        page: name,
        script,
      })),
    ),
  );

  it("are found", () => {
    expect(calls.map(({ script }) => script)).toEqual(expect.arrayContaining(["start", "test", "bench"]));
  });
  it.each(calls)("exist: $script ($page)", ({ script }) => {
    expect(Object.keys(manifest.scripts)).toContain(script);
  });
});

describe("the settings that the guides show", () => {
  const settings = guides
    .filter((guide) => !ofRules(guide))
    .flatMap(({ name, code }) =>
      code.flatMap(({ file, text }) => (file === "handshake.json" ? [{ page: name, text }] : [])),
    );

  it.each(settings)("are taken without a problem: $page", async ({ text }) => {
    const { report } = await checkFiles({ "handshake.json": text });
    expect(report.problems).toEqual([]);
  });
});

describe("the pages that the guides show", () => {
  const handbooks = guides.filter(
    (guide) => !ofRules(guide) && guide.code.some(({ lang, file }) => lang === "md" && file !== undefined),
  );

  // A guide's first settings and all its pages make one handbook.
  it.each(handbooks)("make a handbook of which there is nothing to say: $name", async ({ code }) => {
    const files: Files = {};
    for (const { lang, file, text } of code) {
      const path = file?.replace(/^content\//, "");
      if (path !== undefined && (lang === "md" || lang === "json")) files[path] ??= text;
    }
    const { report } = await checkFiles(files);
    // A guide that shows one page has nowhere to link to it from.
    expect(report.problems.filter(({ rule }) => rule !== "links/orphan")).toEqual([]);
  });
});

describe("the imports that the guides show", () => {
  const names = guides.flatMap(({ name, code }) =>
    code.flatMap(({ text }) =>
      [...text.matchAll(/from "astro-handshake\/components\/([^"]+)"/g)].map(([, file = ""]) => ({ page: name, file })),
    ),
  );

  it.each(names)("exist: $file ($page)", ({ file }) => {
    expect(existsSync(new URL(`../../plugins/astro/components/${file}`, import.meta.url))).toBe(true);
  });
});
