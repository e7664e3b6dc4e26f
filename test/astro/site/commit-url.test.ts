import { describe, expect, it } from "vitest";
import { commitUrlOf } from "../../../plugins/astro/content/commit-url.ts";

describe("where a commit is seen", () => {
  it.each([
    ["https://github.com/harbour/book/edit/main/content/{path}", "https://github.com/harbour/book/commit/{commit}"],
    ["https://gitlab.com/a/b/c/-/edit/main/content/{path}", "https://gitlab.com/a/b/c/-/commit/{commit}"],
    ["https://codeberg.org/harbour/book/_edit/main/{path}", "https://codeberg.org/harbour/book/commit/{commit}"],
    ["https://cms.example/?file={path}", undefined],
    ["https://cms.example/{path}/edit/now", undefined],
    [undefined, undefined],
  ])("%s → %s", (editUrl, commitUrl) => {
    expect(commitUrlOf(editUrl)).toBe(commitUrl);
  });
});
