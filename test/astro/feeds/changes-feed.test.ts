import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { renderChangesFeed } from "../../../plugins/astro/feeds/changes-feed.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";
import type { ToldChange } from "../../../plugins/core/promise/history/told-change.ts";

interface Entry {
  id: string;
  title: string;
  updated: string;
  content: string;
  link: { "@_href": string };
  category: { "@_term": string };
}

const hours = (count: number) => ({ window: { business: false, days: 0, minutes: count * 60 } });
const windows = { was: hours(24), is: hours(72) };

const change = (given: Partial<ToldChange> = {}): ToldChange => ({
  commit: "4f2a1c9",
  on: "2026-11-12",
  at: Date.parse("2026-11-12T09:30:00Z") / 1000,
  path: "content/contracts/night-desk.md",
  level: "major",
  steps: [
    {
      ...{ level: "major", about: "promise", clause: "escalation", kind: "window-loosened" },
      facts: { ...windows, who: ["Duty lead"], task: { act: "ladder" } },
    },
  ],
  ...given,
});

function feedOf(
  changes: ToldChange[],
  title = "Night desk",
  teams = {},
): { feed: Record<string, unknown>; entries: Entry[] } {
  const xml = renderChangesFeed({
    title: "Harbour <handbook> & co",
    home: "https://harbour.example/book/",
    self: "https://harbour.example/book/feed.xml",
    urlOf: (address) => `https://harbour.example/book${address}`,
    pages: [{ title, address: "/contracts/night-desk/", history: { changes, goesOn: false } }],
    speak: speakWith({}),
    teams,
  });
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === "entry",
    parseTagValue: false,
    processEntities: true,
  });
  const { feed } = parser.parse(xml, true) as { feed: Record<string, unknown> & { entry?: Record<string, unknown>[] } };
  const textOf = (value: unknown): string =>
    typeof value === "string" ? value : String((value as { "#text"?: string })["#text"]);
  const entries = (feed.entry ?? []).map(
    (entry) => ({ ...entry, title: textOf(entry["title"]), content: textOf(entry["content"]) }) as unknown as Entry,
  );
  return { feed, entries };
}

describe("the feed of changes", () => {
  it("has an entry a change, with its level, its page and a name that stays", () => {
    const { feed, entries } = feedOf([change()]);
    expect(feed).toMatchObject({
      id: "https://harbour.example/book/feed.xml",
      title: "Harbour <handbook> & co: what has changed",
      updated: "2026-11-12T09:30:00.000Z",
    });
    expect(entries).toMatchObject([
      {
        id: "tag:harbour.example,2026-11-12:4f2a1c9:content/contracts/night-desk.md",
        title: "Night desk: Escalation: Duty lead now has 72 h in the ladder; it was 24 h.",
        link: { "@_href": "https://harbour.example/book/contracts/night-desk/" },
        updated: "2026-11-12T09:30:00.000Z",
        category: { "@_term": "major" },
        content:
          "<ul><li><strong>Major</strong> Escalation: Duty lead now has 72 h in the ladder; it was 24 h.</li></ul>",
      },
    ]);
  });

  it("puts the newest first and keeps to sixty", () => {
    const many = Array.from({ length: 70 }, (_, at) => change({ at, commit: `c${at}` }));
    const { entries } = feedOf(many);
    expect([entries.length, entries[0]?.id.includes(":c69:"), entries.at(-1)?.id.includes(":c10:")]).toEqual([
      60,
      true,
      true,
    ]);
  });

  it("is a feed without entries where nothing is known, dated alike in every build", () => {
    const { feed, entries } = feedOf([]);
    expect([entries, feed["updated"]]).toEqual([[], "1970-01-01T00:00:00.000Z"]);
  });

  it("takes hostile text for text", () => {
    const hostile = `]]><script>alert("1")</script>\u0000\u0008&amp;\u202e`;
    const steps: ToldChange["steps"] = [
      { level: "minor", about: "promise", kind: "trigger-added", facts: { is: hostile } },
    ];
    const { entries } = feedOf([change({ steps, path: "content/a b/ü <>.md" })], hostile);
    expect(entries[0]?.content).not.toContain("<script");
    expect(entries[0]?.content).toContain(`]]&gt;&lt;script&gt;alert("1")`);
    expect(entries[0]?.title).not.toContain("<script");
    expect(entries[0]?.id).toBe("tag:harbour.example,2026-11-12:4f2a1c9:content/a%20b/%C3%BC%20%3C%3E.md");
  });

  it("calls teams by their names and writes dates as people do", () => {
    const facts = { is: "2028-03-31" };
    const carriers = ["@harbour/quay"];
    const steps: ToldChange["steps"] = [
      { level: "minor", about: "promise", clause: "sunset", kind: "sunset-added", facts, carriers },
    ];
    const { entries } = feedOf([change({ steps })], "Night desk", { "@harbour/quay": { name: "Quay" } });
    expect(entries[0]?.title).toContain("Sunset: It now ends on 31 Mar 2028. Quay carries more.");
  });
});
