import { nearest } from "../core/diagnostic/nearest.ts";
import type { ContractPage } from "../core/handbook/page.ts";
import { diskHost } from "../host/disk-host.ts";
import { checkOptions, contentFolder, didYouMean, handleOf, textOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { findPage } from "./find-page.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** `handshake accept`: records one party's agreement to the contract as it stands. */
export async function runAccept(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0)
    throw new UsageError("name one contract: `handshake accept contracts/night-desk.md --party Desk --by @mira`.");
  const by = handleOf(values, "by", "Say who agrees for the party");
  const folder = contentFolder(values);
  const { handbook, standings, today } = await checkFolder(diskHost(folder), checkOptions(values));
  const page = findPage(handbook, folder, named);
  const standing = standings.get(page);
  if (page.kind !== "contract" || !standing)
    throw new UsageError(`${page.path} is no contract between parties: nobody can agree to it.`);
  const index = findParty(page, textOf(values, "party"), by);
  const party = page.fields.parties?.[index];
  const accepted = { by, on: today, of: standing.fingerprint };
  const edits = [{ path: [page.keys.get("parties") ?? "parties", index, "accepted"], value: accepted }];
  const dryRun = values["dry-run"] === true;
  writeFrontmatter(folder, [{ page, edits }], dryRun, (text) => streams.out(text));
  const team = party?.team ?? "";
  streams.err(
    `${page.path}: ${team} ${dryRun ? "would agree" : "agrees"} to version ${standing.fingerprint}, ${by} on ${today}.\n`,
  );
  if (by !== party?.owner && by !== party?.backup)
    streams.err(`  ${by} is neither owner nor backup of ${team}; make sure that the team knows.\n`);
  const left = standing.parties
    .filter(({ state }, other) => other !== index && state !== "agreed")
    .map((other) => other.team);
  if (left.length > 0) streams.err(`  Still to agree: ${left.join(", ")}.\n`);
  return 0;
}

function findParty({ path, fields }: ContractPage, named: string | undefined, by: string): number {
  const parties = fields.parties ?? [];
  const teams = parties.map(({ team }) => team);
  const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  if (named !== undefined) {
    const index = teams.findIndex((team) => same(team, named));
    if (index !== -1) return index;
    throw new UsageError(
      `${path} has no party “${named}”.${didYouMean(nearest(named, teams))} Its parties are ${teams.join(" and ")}.`,
    );
  }
  const own = parties.flatMap(({ owner, backup }, index) => (same(owner, by) || same(backup, by) ? [index] : []));
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  throw new UsageError(`say which party ${by} agrees for, with --party: ${teams.join(" or ")}.`);
}
