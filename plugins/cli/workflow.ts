import type { Placement } from "../reporters/placement.ts";
import { prefixInRepository } from "../host/prefix-in-repository.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a content folder stands in its repository, and where the code host that runs the command shows its files. */
export function placementOf(folder: string, environment: Environment): Placement {
  return { prefix: prefixInRepository(folder), filesUrl: filesUrl(environment) };
}

function filesUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit }: Environment) {
  if (server === undefined || repository === undefined || commit === undefined) return undefined;
  if (
    !/^https?:\/\/[\w.:-]+$/.test(server) ||
    !/^[\w.-]+\/[\w.-]+$/.test(repository) ||
    !/^[\da-f]{40,64}$/.test(commit)
  )
    return undefined;
  return `${server}/${repository}/blob/${commit}/`;
}
