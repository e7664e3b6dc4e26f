import type { BrokenReason, Resolution } from "../../graph/resolution.ts";
import { suggestTarget } from "../../graph/suggest.ts";
import { addressOf, pathForm } from "../../handbook/address.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { findMisnamedFolders, type MisnamedFolder } from "../schema/misnamed-folders.ts";
import { quote } from "../words.ts";

const whatIsWrong: Record<BrokenReason, (target: string) => string> = {
  missing: (target) => `Nothing stands at ${target}.`,
  case: (target) => `Nothing stands at ${target}; the name differs in case.`,
  address: (target) => `Nothing stands at ${target}: that spells the path of a file, not the address of its page.`,
  moved: (target) => `${target} has been moved or renamed.`,
  escape: (target) => `${quote(target)} has a percent sign that encodes nothing.`,
  extension: (target) => `${target} is a file, not an address of the site.`,
  redirect: (target) => `The redirect from here leads to ${target}, where nothing stands.`,
};

/** Reports a link whose target does not exist. */
export const linksBroken = defineRule({
  id: "links/broken",
  summary: "the target does not exist",
  severity: "error",
  messages: {
    broken: (reason: BrokenReason, target: string, suggestion: string | undefined, toWrite: string | undefined) => ({
      message: whatIsWrong[reason](target),
      help:
        suggestion !== undefined
          ? `Write ${quote(suggestion)}.`
          : toWrite === undefined
            ? "Mend the link, or take it out."
            : pathForm(toWrite) === "document"
              ? `Mend the link, take it out, or write that page: ${toWrite}.`
              : `Mend the link, take it out, or add that file: ${toWrite}.`,
    }),
    misnamed: (target: string, { folder, meant }: MisnamedFolder) => ({
      message: `Nothing stands at ${target}; the page is in “${folder}/”.`,
      help: `Rename that folder to “${meant}/”, and the link is right.`,
    }),
  },
  *check({ graph, handbook, suggester }, messages) {
    let folders: MisnamedFolder[] | undefined;
    for (const resolved of graph.broken) {
      const { from, link, to } = resolved;
      if (to.state !== "broken") continue;
      const { target } = to;
      const common = { file: from.path, place: placeOfLink(from, resolved), url: link.url, target };
      const misnamed = (folders ??= findMisnamedFolders(handbook)).find((folder) =>
        wouldMend(folder, from, target, handbook),
      );
      if (misnamed) {
        yield { ...common, ...messages.misnamed(target, misnamed) };
        continue;
      }
      const found = suggestTarget(suggester, from, to.origin, link.url, target);
      const text = messages.broken(found?.reason ?? to.reason, target, found?.url, pathToWrite(to));
      yield { ...common, suggestion: found?.url, ...text };
    }
  },
});

function wouldMend({ folder, meant }: MisnamedFolder, from: Page, target: string, { byAddress }: Handbook): boolean {
  const path = target.replace(/^\/+/, "");
  if (!path.startsWith(`${meant}/`)) return false;
  const page = byAddress.get(addressOf(folder + path.slice(meant.length)));
  return page !== undefined && (!page.hidden || from.hidden);
}

/** The file that would make a link right, where its target can be one. */
function pathToWrite({ reason, target }: Resolution & { state: "broken" }): string | undefined {
  if (reason !== "missing") return undefined;
  if (!target.startsWith("/")) return target.endsWith("/") ? `${target}index.md` : target;
  const path = target.replace(/^\/+|\/+$/g, "");
  return pathForm(path) === "page" && path !== "" ? `${path}.md` : undefined;
}
