import type { History } from "../core/freshness/history.ts";
import type { Host } from "../core/handbook/host.ts";

/** A host that asks for history, and for what stands around the handbook, once: for checking one handbook several times over. */
export function rememberingHost(host: Host): Host {
  const histories = new Map<string, Promise<History>>();
  const folders = new Map<string | undefined, Promise<string[]>>();
  let owners: ReturnType<Host["codeowners"]> | undefined;
  return {
    ...host,
    codeowners: () => (owners ??= host.codeowners()),
    listPublic: (folder) => remember(folders, folder, () => host.listPublic(folder)),
    history: (pages, timeZone) =>
      remember(histories, JSON.stringify([timeZone, pages]), () => host.history(pages, timeZone)),
  };
}

function remember<K, V>(known: Map<K, V>, key: K, ask: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = ask();
  known.set(key, value);
  return value;
}
