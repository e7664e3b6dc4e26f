import { expect, it } from "vitest";
import { mapSourceSet } from "../../plugins/markdown/map-source-set.ts";

const below = (url: string): string | undefined => (url.startsWith("bad") ? undefined : `/files/${url}`);

it.each([
  ["ladder.png 1x, ladder-2.png 2x", "/files/ladder.png 1x, /files/ladder-2.png 2x"],
  ["ladder.png 480w,ladder-2.png 1.5x", "/files/ladder.png 480w, /files/ladder-2.png 1.5x"],
  ["  ladder.png  ", "/files/ladder.png"],
  ["a,b.png 1x, c.png", "/files/a,b.png 1x, /files/c.png"],
  ["", ""],
  ["ladder.png 1x, bad.png 2x", undefined],
])("maps %j", (value, mapped) => {
  expect(mapSourceSet(value, below)).toBe(mapped);
});
