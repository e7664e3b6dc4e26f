import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SiteShape } from "../../plugins/core/handbook/address.ts";
import { rewriteUrl } from "../../plugins/markdown/rewrite-url.ts";

const page = "contracts/support.md";
const bases = ["/", "/handbook", "/handbook/"];
const trailingSlashes = ["always", "never", "ignore"] as const;

// What each link becomes below the base; `|` stands where the trailing slash is, and the base alone is `<base>`.
const table: [written: string, below: string | undefined][] = [
  ["delivery.md", "/contracts/delivery|"],
  ["./delivery.md", "/contracts/delivery|"],
  ["delivery.mdx", "/contracts/delivery|"],
  ["delivery.MD", "/contracts/delivery|"],
  ["delivery", "/contracts/delivery|"],
  ["delivery/", "/contracts/delivery|"],
  ["delivery/index.md", "/contracts/delivery|"],
  ["../decisions/one-queue.md", "/decisions/one-queue|"],
  ["../decisions/one-queue.md#options", "/decisions/one-queue|#options"],
  ["../decisions/one-queue.md?plain=1#options", "/decisions/one-queue|?plain=1#options"],
  ["../decisions/one-queue?plain=1", "/decisions/one-queue|?plain=1"],
  ["delivery.md#", "/contracts/delivery|#"],
  ["delivery.md#Grüße%20dort", "/contracts/delivery|#Grüße%20dort"],
  ["../decisions/", "/decisions|"],
  ["..", "<base>"],
  ["../", "<base>"],
  ["../index.md", "<base>"],
  ["../index.md#top", "<base>#top"],
  [".", "/contracts|"],
  ["./", "/contracts|"],
  ["../Guides/On%20Call.md", "/guides/on-call|"],
  ["../guides/%C3%9Cbergabe.md", "/guides/übergabe|"],
  ["v1.2", "/contracts/v12|"],
  ["v1.2.md", "/contracts/v12|"],
  ["../guides/a%2Fb.md", "/guides/a/b|"],
  ["ladder.png", "/contracts/ladder.png"],
  ["./the%20ladder.png", "/contracts/the%20ladder.png"],
  ["the ladder.png?w=2", "/contracts/the%20ladder.png?w=2"],
  ["../files/rota.html#june", "/files/rota.html#june"],
  ["../files/100%25.pdf", "/files/100%25.pdf"],
  [" delivery.md\n", "/contracts/delivery|"],
  ["/decisions/one-queue", "/decisions/one-queue|"],
  ["/decisions/one-queue/", "/decisions/one-queue|"],
  ["/decisions/One%20Queue/#x", "/decisions/One%20Queue|#x"],
  ["/", "<base>"],
  ["/#top", "<base>#top"],
  ["/?from=mail", "<base>?from=mail"],
  ["/rota.ics", "/rota.ics"],
  ["/files/the%20rota.pdf#page=2", "/files/the%20rota.pdf#page=2"],
  ["/decisions/one-queue.md", "/decisions/one-queue.md"],
  ["/files.d/", "/files.d|"],
  ["../../secret.md", undefined],
  ["../../../etc/passwd", undefined],
  ["%2e%2e/%2e%2e/secret.png", undefined],
];

const unchanged = [
  ...[
    "",
    " ",
    "#owner",
    "#",
    "?page=2",
    "?page=2#x",
    "https://example.org/x.md",
    "HTTP://example.org",
    "//example.org/x.md",
  ],
  ...[
    "mailto:mira@example.org",
    "tel:+1",
    "javascript:alert(1)",
    "slack://channel",
    "100%.md",
    "/100%/",
    "%E0%A4.md#x",
  ],
];

function expected(below: string, { base, trailingSlash }: SiteShape): string {
  const prefix = base === "/" ? "" : "/handbook";
  const slash = trailingSlash === "never" ? "" : "/";
  const home = prefix === "" ? "/" : prefix + slash;
  return below.startsWith("<base>") ? below.replace("<base>", home) : prefix + below.replace("|", slash);
}

describe.each(bases.flatMap((base) => trailingSlashes.map((trailingSlash) => ({ base, trailingSlash }))))(
  "with base $base and trailingSlash $trailingSlash",
  (shape) => {
    it.each(table)("turns %j into …%s", (written, below) => {
      expect(rewriteUrl(written, page, shape)).toBe(below === undefined ? undefined : expected(below, shape));
    });

    it.each(unchanged)("leaves %j as it is", (written) => {
      expect(rewriteUrl(written, page, shape)).toBe(written);
    });

    it("changes nothing a second time", () => {
      for (const [written] of table) {
        const once = rewriteUrl(written, page, shape);
        if (once !== undefined) expect(rewriteUrl(once, page, shape)).toBe(once);
      }
    });

    it("never throws, never leaves a relative path, and is stable", () => {
      const path = fc.array(
        fc.constantFrom("..", ".", "", "a", "B c", "index", "x.md", "y.png", "%20", "%zz", "é", "v1.2", "?q", "#f"),
      );
      const url = fc.oneof(
        path.map((parts) => parts.join("/")),
        fc.string({ unit: "grapheme" }),
        fc.webUrl(),
      );
      fc.assert(
        fc.property(url, (written) => {
          const once = rewriteUrl(written, page, shape);
          if (once === undefined) return;
          expect(once === written || once.startsWith("/")).toBe(true);
          expect(rewriteUrl(once, page, shape)).toBe(once);
        }),
      );
    });
  },
);

it("takes a site path that carries the base already as it stands", () => {
  const shape: SiteShape = { base: "/handbook", trailingSlash: "always" };
  expect(rewriteUrl("/handbook/decisions/one-queue", page, shape)).toBe("/handbook/decisions/one-queue/");
  expect(rewriteUrl("/handbook", page, shape)).toBe("/handbook/");
  expect(rewriteUrl("/handbook-archive/x", page, shape)).toBe("/handbook/handbook-archive/x/");
});

it("resolves from the content folder's own root", () => {
  const shape: SiteShape = { base: "/", trailingSlash: "always" };
  expect(rewriteUrl("contracts/support.md", "index.md", shape)).toBe("/contracts/support/");
  expect(rewriteUrl("../contracts/support.md", "index.md", shape)).toBeUndefined();
});
