import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";
import { placesOfSteps, saySince } from "../sum-up-steps.ts";
import { isInForce } from "./in-force.ts";

/** Reports each party that has not agreed to the present version, once any party has ever agreed. */
export const contractNotAgreed = defineRule({
  id: "contract/not-agreed",
  summary: "a party has not agreed to the present version",
  severity: "warn",
  messages: {
    missing: (team: string, owner: string, page: string) => ({
      message: `${team} has not agreed to this contract.`,
      help: `Ask ${owner} to read it; then \`handshake accept ${page} --party "${team}" --by ${owner}\`, or add accepted to the party by hand.`,
    }),
    lapsed: (team: string, of: string, changed: string, owner: string, page: string) => ({
      message: `${team} agreed to another version (${of})${changed}.`,
      help: `Ask ${owner} to look at what changed; then \`handshake accept ${page} --party "${team}" --by ${owner}\`.`,
    }),
    unknown: (team: string, reason: string) => ({
      message: `It cannot be told which version ${team} agreed to: ${reason}.`,
      help: "Write the version's fingerprint under of, or record the agreement again with `handshake accept`.",
    }),
  },
  *check({ handbook, standings, history }, messages) {
    for (const page of handbook.pages) {
      const standing = standings.get(page);
      if (!isInForce(page) || !standing || standing.whole === "not-asked") continue;
      for (const [index, { team, state, of, since, reason }] of standing.parties.entries()) {
        const owner = page.fields.parties?.[index]?.owner ?? page.owners[0] ?? "its owner";
        const at = (field: string) => ({ file: page.path, place: placeOfField(page, ["parties", index, field]) });
        if (state === "missing") yield { ...at("team"), ...messages.missing(team, owner, page.path) };
        else if (state === "lapsed") {
          const related = placesOfSteps(page, since);
          yield {
            ...at("accepted"),
            related,
            ...messages.lapsed(team, of ?? "unknown", saySince(since), owner, page.path),
          };
        } else if (state === "unknown" && of !== undefined && history.state !== "shallow")
          yield { ...at("accepted"), ...messages.unknown(team, reason ?? "its version is not known") };
      }
    }
  },
});
