import { describe, expect, it } from "vitest";
import { markStages, stageHeadings } from "../../../plugins/astro/site/mark-stages.ts";

const headings = [
  { depth: 1, text: "Review of the queue", id: "review-of-the-queue" },
  { depth: 2, text: "1. Frame", id: "1-frame" },
  { depth: 2, text: "Decision", id: "decision" },
  { depth: 3, text: "Decide again", id: "decide-again" },
  { depth: 2, text: "Appendix", id: "appendix" },
];
const say = (reach: string): string => `<${reach}>`;

describe("the headings of a decision's stages", () => {
  it("are found by the words people use, the first of a stage, never the title", () => {
    expect([...stageHeadings(headings)].map(([name, { id }]) => [name, id])).toEqual([
      ["frame", "1-frame"],
      ["decide", "decision"],
    ]);
  });

  it("say how far the decision has come, where it has not left them behind", () => {
    const html =
      '<h1>Review of the queue</h1><h2 id="1-frame">1. Frame</h2><p>Two.</p><h2 class="a>b" id="decision">Decision</h2><p>One.</p>';
    const marked = markStages(
      html,
      headings,
      [
        { name: "frame", reach: "done" },
        { name: "decide", reach: "now" },
        { name: "review", reach: "ahead" },
      ],
      say,
    );
    expect(marked).toBe(
      '<h1>Review of the queue</h1><h2 data-reach="done" id="1-frame">1. Frame</h2><p>Two.</p>' +
        '<h2 data-reach="now" class="a>b" id="decision">Decision</h2><p class="stage-note">&lt;now&gt;</p><p>One.</p>',
    );
  });

  it("leave a text without them alone", () => {
    expect(markStages("<p>One queue.</p>", headings, [{ name: "frame", reach: "now" }], say)).toBe("<p>One queue.</p>");
  });
});
