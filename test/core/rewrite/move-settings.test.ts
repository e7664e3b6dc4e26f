import { describe, expect, it } from "vitest";
import { followRedirects, recordRedirects, renameInSettings } from "../../../plugins/core/rewrite/move-settings.ts";

const move = {
  rename: (path: string) => (path === "faq.md" ? "answers/desk.md" : undefined),
  addresses: new Map([["/faq/", "/answers/desk/"]]),
  base: "/handbook",
};

describe("the settings after a move", () => {
  it("name the page where it stands now, and keep every other byte", () => {
    const before = `{\r\n\t"records": { "answer": "faq.md",   "state": ["map.md"] },\r\n\t"overrides": [{ "files": ["faq.md", "faq.md.bak"], "rules": {} }],\r\n\t"defaults": { "faq.md": { "band": "A" } }, "words": { "x": "faq.md" }\r\n}`;
    expect(renameInSettings(before, move)).toBe(
      before
        .replace('"answer": "faq.md"', '"answer": "answers/desk.md"')
        .replace('["faq.md",', '["answers/desk.md",')
        .replace('{ "faq.md": {', '{ "answers/desk.md": {'),
    );
  });
  it("lead redirects on, as they are spelled, and keep none from where a page stands now", () => {
    const before = `{ "redirects": { "/help": "/faq#who", "/ask/": "/handbook/faq/", "/answers/desk": "/faq", "/x/": "https://harbour.example/faq/" } }\n`;
    expect(JSON.parse(followRedirects(before, move))).toEqual({
      redirects: {
        "/help": "/answers/desk#who",
        "/ask/": "/handbook/answers/desk/",
        "/x/": "https://harbour.example/faq/",
      },
    });
    expect(followRedirects('{ "failOn":"warn" }', move)).toBe('{ "failOn":"warn" }');
  });
  it("record the old address once, in the manner of the file", () => {
    const made = recordRedirects(undefined, move.addresses, "/");
    expect(made).toBe('{\n  "redirects": {\n    "/faq/": "/answers/desk/"\n  }\n}\n');
    expect(recordRedirects(made, move.addresses, "/")).toBe(made);
    expect(recordRedirects('{\r\n\t"failOn": "warn"\r\n}', move.addresses, "/")).toBe(
      '{\r\n\t"failOn": "warn",\r\n\t"redirects": {\r\n\t\t"/faq/": "/answers/desk/"\r\n\t}\r\n}',
    );
    const known = '{ "redirects": { "/handbook/faq": "/gone/" } }';
    expect(JSON.parse(recordRedirects(known, move.addresses, "/handbook"))).toEqual({
      redirects: { "/handbook/faq": "/answers/desk/" },
    });
  });
});
