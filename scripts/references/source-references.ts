import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isWordKey } from "../../plugins/astro/site/speak.ts";
import { commandHelp, flagsOf, generalHelp } from "../../plugins/cli/help.ts";
import { renderCode, renderSentence, renderTable } from "./markdown-table.ts";

const plugins = fileURLToPath(new URL("../../plugins/", import.meta.url));
// The words stand in several tables, one a module.
const wordModules: object[] = await Promise.all(
  globSync("astro/site/words*.ts", { cwd: plugins })
    .sort((a, b) => a.length - b.length)
    .map((file) => import(new URL(file, new URL("../../plugins/", import.meta.url)).href)),
);

/** The commands there are, as the general help lists them. */
export function listCommands(): string[] {
  return [...generalHelp().matchAll(/^ {2}handshake ([a-z]+)/gm)].map(([, name = ""]) => name);
}

/** Every command with its flags. */
export function renderCommands(): string {
  return listCommands().map(renderCommand).join("\n\n");
}

function renderCommand(name: string): string {
  const [usage = "", , says = ""] = commandHelp(name).split("\n");
  const rows = flagsOf(name).map((flag) => [
    renderCode(flag.value === undefined ? `--${flag.name}` : `--${flag.name} <${flag.value}>`),
    renderSentence(flag.says),
  ]);
  return `### ${name}\n\n${renderCode(usage)}\n\n${renderSentence(says)}\n\n${renderTable(["Flag", "What it does"], rows)}`;
}

/** The options of `handshake()`, from their own comments. */
export function renderOptions(): string {
  const source = readFileSync(`${plugins}astro/options.ts`, "utf8");
  const [, body = ""] = /export interface HandshakeOptions \{([\s\S]*?)\n\}/.exec(source) ?? [];
  const rows = [...body.matchAll(/\/\*\* ([\s\S]*?) \*\/\s+(\w+)\?: ([^;]+);/g)].map(
    ([, says = "", name = "", type = ""]) => [renderCode(name), renderCode(type), says.replace(/\s*\n\s*\*\s*/g, " ")],
  );
  return renderTable(["Option", "Type", "What it does"], rows);
}

/** Every component, from the comment at its head. */
export function renderComponents(): string {
  const rows = globSync("*.astro", { cwd: `${plugins}astro/components` })
    .sort()
    .map((file) => {
      const source = readFileSync(`${plugins}astro/components/${file}`, "utf8");
      const comment = /^---\s*\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? "";
      return [
        renderCode(file),
        comment
          .replace(/^\s*\*?/gm, "")
          .replace(/\s+/g, " ")
          .trim(),
      ];
    });
  return renderTable(["Component", "What it shows"], rows);
}

/** Every interface word. */
export function renderWords(): string {
  const tables = wordModules.flatMap((module) => Object.values(module) as Record<string, string>[]);
  const rows = tables
    .flatMap((table) => Object.entries(table))
    .filter(([key]) => isWordKey(key))
    .map(([key, phrase]) => [renderCode(key), phrase === "" ? "" : renderCode(phrase)]);
  return renderTable(["Name", "In English"], rows);
}
