import { expect, it } from "vitest";
import { changeOf } from "../../plugins/astro/add-sitemap.ts";
import type { CheckedHandbook } from "../../plugins/core/check.ts";

const page = { path: "contracts/night-desk.md" };
const checked = {
  handbook: {
    byAddress: new Map([
      ["/contracts/night-desk/", page],
      ["/møter/", { path: "møter.md" }],
      ["/new/", { path: "new.md" }],
    ]),
  },
  history: {
    changed: new Map([
      [page.path, { on: "2026-11-02" }],
      ["møter.md", { on: "2026-10-01" }],
    ]),
  },
} as unknown as CheckedHandbook;

it.each([
  ["/contracts/night-desk/", "/", "2026-11-02"],
  ["/contracts/night-desk", "/", "2026-11-02"],
  ["/docs/contracts/night-desk/", "/docs", "2026-11-02"],
  ["/docs/contracts/night-desk", "/docs/", "2026-11-02"],
  ["/m%C3%B8ter/", "/", "2026-10-01"],
  // Generated, not committed yet, and no address at all.
  ["/health/", "/", undefined],
  ["/new/", "/", undefined],
  ["/%E0%A4%A/", "/", undefined],
])("the sitemap says of %s below %s that it changed on %s", (path, base, day) => {
  expect(changeOf(path, base, checked)).toBe(day);
});

it("says nothing where the handbook was not read", () => {
  expect(changeOf("/contracts/night-desk/", "/", undefined)).toBeUndefined();
});
