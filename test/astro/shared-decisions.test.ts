import { afterAll, beforeAll, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { createProject, type Project } from "../support/project.ts";

let project: Project;
beforeAll(async () => {
  project = createProject(
    {
      "handshake.json": JSON.stringify({ records: { decision: "log.md", answer: "faq.md" } }),
      "log.md":
        '---\ntitle: Decision log\nowner: "@ada"\n---\n\n# Decision log\n\n## One queue\n\n**Frame:** Two queues met at one gate.\n\n**Decide:** One queue.\n\n## A second gate\n\n**Frame:** One gate is too few on Fridays.\n',
      "decisions/round.md":
        '---\ntitle: Round\nowner: "@ada"\nsupersedes: [decisions/again, decisions/gone]\n---\n\n# Round\n\nWe went round.\n',
      "decisions/again.md":
        '---\ntitle: Again\nowner: "@ada"\nsupersedes: [decisions/round]\n---\n\n# Again\n\nAnd again.\n',
      "decisions/secret.md":
        '---\ntitle: Hidden matter\nowner: "@ada"\nband: B\nsuccessor: decisions/round\nstatus: superseded\n---\n\n# Hidden matter\n\nNot for all.\n',
      "faq.md":
        '---\ntitle: Questions\nowner: "@mira"\n---\n\n# Questions\n\n## May I moor?\n\n**Answer:** Yes.\n\n## Who pays?\n\n**Answer:** The ship.\n',
      "contracts/night-desk.md": contract(
        {
          parties: '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]',
          decisions: "[log#one-queue]",
          title: "Night desk",
        },
        "# Night desk\n\nThe desk answers. See [the gate](../log.md#a-second-gate) and [who pays](../faq.md#who-pays).\n",
      ),
    },
    { processor: "satteri", config: 'base: "/handbook", trailingSlash: "never",' },
  );
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});
afterAll(() => project.remove());

const itemsOf = (html: string, start: RegExp): string[] => html.split(start).slice(1);

it("shows decisions that share a page, without days, with the contracts that rest on each of them alone", () => {
  const items = itemsOf(project.page("/decisions/") ?? "", /<li class="spine-item"/);
  const gate = items.find((item) => item.includes("A second gate</a>"));
  const queue = items.find((item) => item.includes("One queue</a>"));
  expect(gate).toContain('href="/handbook/log#a-second-gate"');
  expect(gate).toContain('data-stage="frame"');
  expect(gate).toContain("Night desk</a>");
  expect(queue).toContain('href="/handbook/log#one-queue"');
  expect(queue).toContain('data-stage="decide"');
  expect(queue).toContain("Night desk</a>");
  expect(items.find((item) => item.includes("Again</a>"))).not.toContain("Night desk");
});

it("draws decisions that replace each other in a circle, and nothing of one that is hidden or missing", () => {
  const html = project.page("/decisions/") ?? "";
  expect(html.match(/class="spine-line"/g)).toHaveLength(4);
  expect(html).not.toContain("Hidden matter");
  const chain = /class="decision-chain"[\s\S]*?<\/ol>/.exec(project.page("/decisions/round/") ?? "")?.[0] ?? "";
  expect(chain.match(/<li/g)).toHaveLength(2);
  expect(chain).toContain('href="/handbook/decisions/again"');
  expect(chain).not.toContain("Hidden matter");
});

it("shows answers of one page without a heading over them, each with what names it", () => {
  const items = itemsOf(project.page("/answers/") ?? "", /<details class="answer"/);
  expect(items).toHaveLength(2);
  expect(items[0]).toContain('id="q-may-i-moor"');
  expect(items[0]).not.toContain("Night desk");
  expect(items[1]).toContain("Night desk</a>");
});
