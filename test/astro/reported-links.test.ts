import { expect, it } from "vitest";
import { reportedLinks } from "../../plugins/astro/reported-links.ts";
import { checkFiles } from "../support/check-files.ts";

it("knows a broken link of a page again on every page that shows its text", async () => {
  const checked = await checkFiles({
    "answers/desk.md": "# Desk\n\n## Who is awake?\n\n[Hours](#hours), [the gate](gate.md), [here](#who-is-awake).\n",
  });
  expect([...reportedLinks(checked)]).toEqual(["#hours", "/answers/desk/#hours", "/answers/gate/"]);
});
