import type { Graph } from "../../graph/graph.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";
import type { Kind } from "../../schema/kind.ts";
import { listWords } from "../../schema/values.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";

const wanted = ["decision", "answer", "state"] as const;

/** Reports a contract in force from which a decision, an answer or a state is more than one hop away. */
export const linksOneHop = defineRule({
  id: "links/one-hop",
  summary: "a live contract does not reach a decision, an answer and a state in one hop",
  severity: "warn",
  messages: {
    far: (missing: readonly string[]) => ({
      message: `From this contract no link leads to ${listWords(missing.map((kind) => (kind === "answer" ? "an answer" : `a ${kind}`)))}.`,
      help: `Name ${listWords(missing.map((kind) => `\`${kind}s\``))} in the frontmatter, or link to one in the text.`,
    }),
  },
  *check({ handbook, graph }, messages) {
    const present = wanted.filter((kind) => handbook.records.some((record) => record.kind === kind));
    for (const page of handbook.pages) {
      if (page.kind !== "contract" || page.fields.parties === undefined || page.unreadable) continue;
      if (page.fields.status !== "live" && page.fields.status !== "pilot") continue;
      const reached = reachedKinds(page, graph, handbook);
      const missing = present.filter((kind) => !reached.has(kind));
      if (missing.length > 0) yield { file: page.path, place: placeOfField(page, ["title"]), ...messages.far(missing) };
    }
  },
});

function reachedKinds(page: Page, graph: Graph, handbook: Handbook): Set<Kind> {
  const reached = new Set<Kind>();
  for (const { to, record } of graph.outgoing.get(page) ?? []) {
    if (record) reached.add(record.kind);
    if (to.state === "page" || to.state === "anchor") for (const kind of to.page.holds) reached.add(kind);
    if (to.state === "page") reached.add(to.page.kind);
    const index = to.state === "route" ? to.address : to.state === "page" ? to.page.address : "";
    if (index === "/states/" && handbook.records.some(({ kind }) => kind === "state")) reached.add("state");
  }
  return reached;
}
