import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalForm } from "../../plugins/core/promise/receipts/fingerprint.ts";
import { diffHandbook } from "../../plugins/core/promise/diff/diff-handbook.ts";
import { renderDiff } from "../../plugins/reporters/diff.ts";
import { renderPromises } from "../../plugins/reporters/list.ts";
import { plainPaint } from "../../plugins/reporters/paint.ts";
import { renderPretty } from "../../plugins/reporters/pretty.ts";
import { checkFiles, contract } from "../support/check-files.ts";
import { readGuides, type Guide } from "../support/guides.ts";

// `UPDATE_EXAMPLES=1 vitest run test/guides` writes the shown output anew.
const rewrites = process.env["UPDATE_EXAMPLES"] === "1";
const path = "contracts/night-desk.md";

function guide(name: string): Guide {
  const found = readGuides().find((each) => each.name === name);
  if (!found) throw new Error(`There is no guide ${name}.`);
  return found;
}

const shown = guide("agree.md").code.find(({ file }) => file === path)?.text ?? "";

/** The contract after the change that the guide shows as a diff. */
function changed(): string {
  const diff = guide("what-a-change-means.md").code.find(({ lang }) => lang === "diff")?.text ?? "";
  const lines = (sign: string): string[] =>
    diff.split("\n").flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : []));
  const [before, after] = [lines("-"), lines("+")];
  expect(before.filter((line) => !shown.includes(`${line}\n`))).toEqual([]);
  return before.reduce((text, line, index) => text.replace(line, () => after[index] ?? ""), shown);
}

const change = async () => {
  const now = changed();
  const version = { commit: "c0ffee", on: "2026-11-20", author: "Mira", text: shown };
  return {
    now,
    checked: await checkFiles({ [path]: now }, { base: { [path]: shown }, host: { versions: { [path]: [version] } } }),
  };
};

async function printList(): Promise<string> {
  const checked = await checkFiles({ [path]: shown });
  return renderPromises(checked.handbook.pages, checked, plainPaint);
}

async function printDiff(): Promise<string> {
  const { checked } = await change();
  if (!checked.base) throw new Error("A check with a base has one.");
  return renderDiff(diffHandbook(checked.base, checked), "main");
}

async function printBase(): Promise<string> {
  const { checked, now } = await change();
  return renderPretty(checked.report, { lineOf: (_, line) => now.split("\n")[line - 1] });
}

describe("what the guides show of the night desk", () => {
  it.each([
    ["promises.md", "list", printList],
    ["what-a-change-means.md", "diff", printDiff],
    ["what-a-change-means.md", "base", printBase],
  ])("is in %s what the program prints: %s", async (name, output, print) => {
    const { text, path: file } = guide(name);
    const block = new RegExp(`(\`\`\`text output=${output}\\n)([\\s\\S]*?)(\`\`\`)`);
    const printed = await print();
    if (rewrites)
      writeFileSync(
        file,
        text.replace(block, (_, open: string, __, close: string) => open + printed + close),
      );
    else expect(block.exec(text)?.[2]).toBe(printed);
  });

  it("has both parties' agreement to the version that it is", async () => {
    const { standings, handbook } = await checkFiles({ [path]: shown });
    const page = handbook.byPath.get(path);
    expect(page && standings.get(page)?.whole).toBe("agreed");
  });

  it("is the line of JSON that the guide takes its fingerprint of", async () => {
    const { agreements, handbook } = await checkFiles({ [path]: shown });
    const page = handbook.byPath.get(path);
    const agreement = page && agreements.get(page);
    if (page?.kind !== "contract" || !agreement) throw new Error("The guide shows a contract.");
    const line = guide("agree.md").code.find(({ lang, file }) => lang === "json" && file === undefined);
    expect(line?.text.trim()).toBe(canonicalForm(page.fields.parties ?? [], agreement, page.fields.sunset));
  });
});

describe("the layouts that the guide shows", () => {
  const bodies = guide("promises.md").code.filter(({ lang, text }) => lang === "md" && text.includes("Harbour master"));

  it("are three, and say the same", async () => {
    const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
    const forms = await Promise.all(
      bodies.map(async ({ text }) => {
        const { agreements } = await checkFiles({ [path]: contract({ parties }, `# Night desk\n\n${text}`) });
        return [...agreements.values()].map((agreement) => canonicalForm([], agreement));
      }),
    );
    expect(forms).toHaveLength(3);
    expect(new Set(forms.flat()).size).toBe(1);
    expect(forms[0]?.[0]).toContain('"harbour master"');
  });
});
