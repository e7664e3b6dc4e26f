import { fixedBlock, paragraph, writeBlock, type Block } from "./blocks.ts";
import type { PageSetting } from "./page-setting.ts";
import { writeClauses } from "./write-clauses.ts";
import { writeCuts } from "./write-cuts.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";
import { writeLink, type WrittenLink } from "./write-link.ts";

const leads = ["See", "This leans on", "More of it stands in", "Compare", "The same hour is kept by"];
const linksOnPage = { least: 8, most: 16 };

/** Writes a page of about `bytes` bytes: its text, with the marks of planted faults still in it. */
export function writePage(setting: PageSetting, bytes: number): { text: string; links: number } {
  const { page, random } = setting;
  const frontmatter = writeFrontmatter(setting);
  const wanted = Math.max(4, random.between(linksOnPage.least, linksOnPage.most) - frontmatter.links);
  const links = Array.from({ length: wanted }, () => writeLink(setting));
  const sections = writeSections(setting, bytes - frontmatter.text.length - wanted * 80);
  const blocks = sections.flat();
  placeLinks(setting, blocks, links);
  const decoys = random.chance(0.05) ? writeDecoys(setting) : [];
  const notes = page.path.endsWith(".mdx") || random.chance(0.7) ? [] : [writeFootnote(setting, blocks)];
  const definitions = links.flatMap(({ definition }) => definition ?? []);
  const body = [
    `# ${page.title}`,
    ...blocks.map((block) => block.render()),
    ...decoys,
    ...notes,
    definitions.join("\n"),
    ...writeCuts(setting),
  ];
  return {
    text: `${frontmatter.text}\n${body.filter((part) => part !== "").join("\n\n")}\n`,
    links: frontmatter.links + wanted,
  };
}

function writeSections(setting: PageSetting, bytes: number): Block[][] {
  const { page, random, surroundings } = setting;
  const contract = surroundings.contracts.get(page);
  const length = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + block.render().length + 2, 0);
  const sections = [[paragraph(setting)]];
  if (contract) sections.push([writeClauses(setting, contract)]);
  for (const { depth, markdown } of page.headings)
    sections.push([fixedBlock(`${"#".repeat(depth)} ${markdown}`), paragraph(setting)]);
  const open = sections.filter(([block]) => !block?.holdsClauses);
  for (let written = length(sections.flat()); written < bytes;) {
    const block = writeBlock(setting);
    random.pick(open).push(block);
    written += length([block]);
  }
  return sections;
}

function placeLinks({ random }: PageSetting, blocks: Block[], links: readonly WrittenLink[]): void {
  const open = blocks.filter(({ parts }) => parts.length > 0);
  for (const { text, isBlock } of links) {
    const block = random.pick(isBlock ? open.filter(({ holdsClauses }) => !holdsClauses) : open);
    if (isBlock) blocks.splice(blocks.indexOf(block) + 1, 0, fixedBlock(text));
    else append(block, random.between(0, block.parts.length - 1), `${random.pick(leads)} ${text}.`);
  }
}

function append(block: Block, index: number, sentence: string): void {
  block.parts[index] = `${block.parts[index] ?? ""} ${sentence}`;
}

// What only looks like a link, and one broken link that its author excuses.
function writeDecoys({ page, prose, nextNumber }: PageSetting): string[] {
  const nowhere = `nowhere-${nextNumber()}.md`;
  const comment = (text: string): string => (page.path.endsWith(".mdx") ? `{/* ${text} */}` : `<!-- ${text} -->`);
  return [
    `Write \`[${prose.words()}](${nowhere})\`, or \\[${prose.words()}\\](${nowhere}).`,
    comment(`[${prose.words()}](${nowhere})`),
    `${comment("handshake-ignore links/broken: the minutes are still being typed")}\nUntil then: [${prose.words()}](${nowhere}).`,
  ];
}

function writeFootnote(setting: PageSetting, blocks: readonly Block[]): string {
  const block = setting.random.pick(blocks.filter(({ parts }) => parts.length > 0));
  append(block, 0, "It was agreed on the pier.[^pier]");
  return `[^pier]: ${setting.prose.sentence()}`;
}
