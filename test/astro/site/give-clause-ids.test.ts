import { expect, it } from "vitest";
import { giveClauseIds } from "../../../plugins/astro/site/give-clause-ids.ts";

const escalation = { name: "escalation", label: "Escalation path" } as const;

it("lets a clause that stands in a list or a table be linked to", () => {
  expect(giveClauseIds("<li><strong>Escalation path:</strong> Desk</li>", [escalation])).toBe(
    '<li><strong id="page-clause-escalation">Escalation path:</strong> Desk</li>',
  );
  expect(giveClauseIds("<tr><td>Escalation <em>path</em></td><td>Desk</td></tr>", [escalation])).toBe(
    '<tr><td id="page-clause-escalation">Escalation <em>path</em></td><td>Desk</td></tr>',
  );
});

it("leaves a clause below a heading to its heading", () => {
  const html = '<h2 id="escalation-path">Escalation path</h2><p><strong>Escalation path</strong></p>';
  expect(giveClauseIds(html, [{ ...escalation, headingId: "escalation-path" }])).toBe(html);
});

it("leads to the text where the label cannot be found in it, and gives each id once", () => {
  expect(giveClauseIds("<p>Desk</p>", [escalation])).toBe('<span id="page-clause-escalation"></span><p>Desk</p>');
  const twice = giveClauseIds("<b>Escalation path</b> <b>Escalation path</b>", [escalation]);
  expect(twice.match(/page-clause-escalation/g)).toHaveLength(1);
});
