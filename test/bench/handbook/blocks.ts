import type { PageSetting } from "./page-setting.ts";
import { vocabulary } from "./vocabulary.ts";

/** A block of a page. Links are appended to one of its parts; a block without parts takes none. */
export interface Block {
  parts: string[];
  render(): string;
  /** Nothing else may stand among its parts, nor directly behind it. */
  holdsClauses?: true;
}

interface BlockStyle {
  weight: number;
  write(setting: PageSetting): Block;
}

const styles: readonly BlockStyle[] = [
  { weight: 50, write: paragraph },
  { weight: 18, write: (setting) => list(setting, () => "- ") },
  { weight: 8, write: (setting) => list(setting, (index) => `${index + 1}. `) },
  { weight: 4, write: nestedList },
  { weight: 10, write: table },
  { weight: 6, write: codeFence },
  { weight: 4, write: quote },
];

/** Any block, as a handbook mixes them. */
export function writeBlock(setting: PageSetting): Block {
  return setting.random.weigh(styles).write(setting);
}

/** A block that is written already and takes no links. */
export function fixedBlock(text: string): Block {
  return { parts: [], render: () => text };
}

export function paragraph({ prose, random }: PageSetting): Block {
  const parts = Array.from({ length: random.between(3, 6) }, () => prose.sentence());
  // Some authors break their lines after each sentence.
  const separator = random.chance(0.2) ? "\n" : " ";
  return { parts, render: () => parts.join(separator) };
}

function list({ prose, random }: PageSetting, marker: (index: number) => string): Block {
  const parts = Array.from({ length: random.between(3, 6) }, () => prose.sentence());
  return { parts, render: () => parts.map((part, index) => marker(index) + part).join("\n") };
}

function nestedList({ prose }: PageSetting): Block {
  const parts = [0, 1, 2, 3].map(() => prose.sentence());
  return { parts, render: () => parts.map((part, index) => `${index % 2 === 0 ? "" : "  "}- ${part}`).join("\n") };
}

function table({ prose, random }: PageSetting): Block {
  const parts = Array.from({ length: random.between(3, 6) * 3 }, (_, index) =>
    index % 3 === 0 ? prose.words() : index % 3 === 1 ? random.pick(vocabulary.time) : prose.sentence(),
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const render = (): string => {
    const rows = Array.from({ length: parts.length / 3 }, (_, index) => row(parts.slice(index * 3, index * 3 + 3)));
    return [row(["Request", "By when", "What happens"]), "|---|:--|---|", ...rows].join("\n");
  };
  return { parts, render };
}

// What looks like a link in code is none.
function codeFence({ prose, random, nextNumber }: PageSetting): Block {
  const lines = [`$ ${random.pick(vocabulary.code)}`, `> see [${prose.words()}](nowhere-${nextNumber()}.md)`, "> done"];
  return fixedBlock(["```sh", ...lines, "```"].join("\n"));
}

function quote({ prose }: PageSetting): Block {
  const parts = [prose.sentence(), prose.sentence()];
  return { parts, render: () => `> ${parts.join("\n> ")}` };
}
