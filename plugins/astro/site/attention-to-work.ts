import { whoOf, type AttentionItem } from "./attention.ts";
import type { Site } from "./load-site.ts";
import { sayLimit } from "./say-limit.ts";
import { standingIn, workInHand } from "./standing-in.ts";

/** Work that stands too long, states that hold too much, and streams that are blocked. */
export function attentionToWork(site: Site): AttentionItem[] {
  return [...slowStreams(site), ...fullStates(site), ...blockedStreams(site)];
}

function slowStreams(site: Site): AttentionItem[] {
  const { speak } = site;
  return workInHand(site).flatMap(({ stream, state, limit, dates: { last: until } }): AttentionItem[] => {
    if (!state || limit === undefined || until === undefined) return [];
    const values = { state: state.data.handbook.title, limit: sayLimit(limit, speak) };
    return [
      {
        matter: "guardrail",
        ...placeOf(stream.data.handbook),
        until,
        late: { text: speak("attend.guardrail.late", values), on: until },
        soon: { text: speak("attend.guardrail.soon", values), on: until },
        act: speak("attend.guardrail.act"),
      },
    ];
  });
}

function blockedStreams(site: Site): AttentionItem[] {
  const { speak } = site;
  return workInHand(site).flatMap(({ stream }): AttentionItem[] => {
    const { blocked } = stream.data;
    if (!blocked) return [];
    const { since, on, waiting_for: waiting } = blocked;
    return [
      {
        matter: "blocked",
        ...placeOf(stream.data.handbook),
        late: { text: speak("attend.blocked.late"), on: since },
        detail: [waiting === undefined ? "" : speak("attend.waits", { who: waiting }), on ?? ""]
          .filter(Boolean)
          .join(": "),
        act: speak("attend.blocked.act"),
      },
    ];
  });
}

function fullStates(site: Site): AttentionItem[] {
  const { speak } = site;
  return site.entries.states.flatMap((state): AttentionItem[] => {
    const limit = state.data.max_wip;
    const count = standingIn(state, site).length;
    if (limit === undefined || count <= limit) return [];
    return [
      {
        matter: "full",
        ...placeOf(state.data.handbook),
        late: { text: speak("attend.full.late", { count, limit }) },
        act: speak("attend.full.act"),
      },
    ];
  });
}

function placeOf({ title, address, anchor, owners }: Site["entries"]["streams"][number]["data"]["handbook"]) {
  return { title, address, anchor, who: whoOf(owners[0]) };
}
