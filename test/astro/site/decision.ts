import type { EntryOf } from "../../../plugins/astro/site/entry-of.ts";

type Decision = EntryOf<"decisions">;

/** What a test says of a decision; the rest is that of a live page with nothing on it. */
export interface Said {
  stage?: Decision["data"]["stage"];
  decided_on?: string;
  status?: Decision["data"]["status"];
  successor?: string;
  supersedes?: string[];
  anchor?: string;
  pieces?: Decision["data"]["handbook"]["pieces"];
  backlinks?: Decision["data"]["handbook"]["backlinks"];
}

/** A decision of the given name as the collections hold it. */
export function decision(name: string, said: Said = {}): Decision {
  const { anchor, pieces = {}, backlinks = [], status = "live", ...fields } = said;
  return {
    id: name,
    collection: "decisions",
    data: {
      status,
      ...fields,
      handbook: {
        kind: "decision",
        file: `decisions/${name}.md`,
        address: `/decisions/${name}/`,
        ...(anchor !== undefined && { anchor }),
        title: name,
        owners: [],
        isIndex: false,
        hasHeading: true,
        headings: [],
        verdict: { freshness: "exempt", clock: "none", window: "never", dueSoonDays: 14, status },
        problems: [],
        faultyFields: [],
        outgoing: [],
        backlinks,
        linkMarks: {},
        pieces,
        summary: "",
        sourceDigest: "",
        holds: [],
      },
    },
  };
}

/** Finds decisions by their names, as references do. */
export function referTo(decisions: readonly Decision[]) {
  return (_from: unknown, reference: string): Decision | undefined => decisions.find(({ id }) => id === reference);
}
