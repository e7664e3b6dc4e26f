import type { Handbook } from "../../core/handbook/handbook.ts";
import { folderOfKind, type Kind } from "../../core/schema/kind.ts";
import { templateFolder, type Template } from "./find-template.ts";

const next: Readonly<Record<Kind, (path: string) => string>> = {
  contract: (path) =>
    `Replace the examples, together with the other team. \`handshake list --promises ${path}\` shows what is read of it; \`status: pilot\` when you mean it, and then \`handshake accept\`.`,
  decision: () =>
    "Write the Frame now; the rest may wait until you know. Then link to it from the contract that rests on it.",
  answer: () => "Write the answer in one sentence, and link to it from where the question is asked.",
  state: () => "Say what lets work in and out, and choose one limit; `order` puts the states side by side.",
  stream: () => "Name the contracts that govern it. When it moves, change `state` and `entered` in the same minute.",
  guide: () => "Link to it from a page that readers pass.",
};

/** What the page was made of and what to do with it now. */
export function sayNext(kind: Kind, path: string, { name, own }: Template, { settings }: Handbook): string {
  const from = `From the template ${own ? `${templateFolder}/${name}.md` : name}.`;
  const shared = settings.records[kind]?.[0];
  const beside =
    shared === undefined
      ? ""
      : ` This handbook keeps ${folderOfKind[kind]} on ${shared} as well; a part of that page does too.`;
  return `${from} ${next[kind](path)}${beside}`;
}
