import { describe, expect, it } from "vitest";
import { problemsOf } from "../../support/check-files.ts";

const found = async (action: string, body: string): Promise<string[]> =>
  (await problemsOf({ "a.md": `---\ntitle: A\n${action}---\n\n# A\n\n${body}\n` }, "page/primary-action")).map(
    ({ line, message }) => `${line} ${message}`,
  );
const action = "primary_action: >-\n  Ring the\n  night desk\n";

describe("page/primary-action", () => {
  it("compares words, not case, emphasis or a full stop", async () => {
    expect(await found(action, "<a href='#a' data-primary-action>Ring the **night desk**.</a>")).toEqual([]);
    expect(await found(action, '<a data-primary-action href="#a">ring the <u>night desk</u></a>')).toEqual([]);
  });
  it("says which words differ", async () => {
    expect(
      await found(action, '<a href="#a" data-primary-action>Write</a> <a href="#a">Ring the night desk</a>'),
    ).toEqual(["3 The primary action is “Ring the night desk”, but the link marked as it says “Write”."]);
  });
  it("misses a link that is marked, and does not count one in code", async () => {
    const message = "3 The primary action is “Ring the night desk”, but no link of the page is marked as it.";
    expect(await found(action, "Ring.")).toEqual([message]);
    expect(await found(action, '`<a href="#a" data-primary-action>Ring the night desk</a>`')).toEqual([message]);
  });
  it("asks nothing of a page without primary_action", async () => {
    expect(await found("", '<a href="#a" data-primary-action>Ring</a>')).toEqual([]);
  });
});
