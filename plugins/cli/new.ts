import { ruleIds } from "../core/rules/registry.ts";
import { civilDateIn, addDays } from "../core/freshness/civil-date.ts";
import { nearest } from "../core/diagnostic/nearest.ts";
import type { Problem } from "../core/diagnostic/problem.ts";
import type { Handbook } from "../core/handbook/handbook.ts";
import type { Host } from "../core/handbook/host.ts";
import { loadHandbook } from "../core/handbook/load-handbook.ts";
import { folderOfKind, kinds, type Kind } from "../core/schema/kind.ts";
import { SettingsError } from "../core/schema/parse-settings.ts";
import { diskHost } from "../host/disk-host.ts";
import { overlayHost } from "../host/overlay-host.ts";
import { renderUnifiedDiff } from "../reporters/unified-diff.ts";
import { checkOptions, contentFolder, didYouMean, handleOf, textOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { askFor, chooseFrom } from "./new/ask-for.ts";
import { fillTemplate } from "./new/fill-template.ts";
import { unknownPlaceholders } from "./new/fill-placeholders.ts";
import { findState, listStates } from "./new/find-state.ts";
import { contractTemplates, findTemplate, hasOwnTemplate, templateFolder } from "./new/find-template.ts";
import { readParties, type NamedParty } from "./new/parties.ts";
import { placePage } from "./new/place-page.ts";
import { sayNext } from "./new/say-next.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { writeNewFile } from "./write-new-file.ts";

/** `handshake new`: begins a page of a kind from a template. The path goes to `out`, what to do next to `err`. */
export async function runNew(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const [named, ...words] = positionals;
  const kind = await readKind(named, streams);
  const folder = contentFolder(values);
  const host = diskHost(folder);
  const options = checkOptions(values);
  const handbook = await load(host);
  const today = options.today ?? civilDateIn(options.now, handbook.settings.timeZone);
  const title = await readTitle(textOf(values, "title") ?? words.join(" "), kind, streams);
  const { path, needsKind } = placePage(handbook, kind, title);
  const template = findTemplate(folder, kind, await readTemplate(values, folder, kind, streams));
  const parties = await readPartiesOf(values, kind, streams);
  const owner = await readOwner(values, kind, parties, streams);
  const state = kind === "stream" ? await readState(values, handbook, streams) : undefined;
  const band = handbook.publish[0] ?? Object.keys(handbook.settings.bands)[0] ?? "";
  const filling = fillTemplate(template, {
    ...{ kind: needsKind ? kind : undefined, title, owner, parties, today, sunset: addDays(today, 365) },
    ...{ band, bands: Object.keys(handbook.settings.bands), state: state?.reference },
  });
  if ("failure" in filling)
    throw new UsageError(`the template ${template.name} cannot be filled in: ${filling.failure}.`);
  const problems = await problemsOf(
    overlayHost(host, { files: new Map([[path, new TextEncoder().encode(filling.text)]]) }),
    path,
    values,
  );
  if (values["dry-run"] === true) streams.out(renderUnifiedDiff(undefined, filling.text, path));
  else {
    writeNewFile(folder, path, filling.text);
    streams.out(`${folder.replace(/\/+$/, "")}/${path}\n`);
  }
  sayOutcome(problems, unknownPlaceholders(template.text), streams);
  streams.err(`${sayNext(kind, path, template, handbook)}\n`);
  return 0;
}

async function readKind(named: string | undefined, streams: Streams): Promise<Kind> {
  const given = named ?? (await chooseFrom(streams, "What should it be?", kinds));
  if (given === undefined)
    throw new UsageError(`say what it should be: \`handshake new ${kinds.join("|")} "Its title"\`.`);
  const kind = kinds.find((candidate) => candidate === given);
  if (kind !== undefined) return kind;
  const near = kinds.find((candidate) => folderOfKind[candidate] === given) ?? nearest(given, kinds);
  throw new UsageError(`there is no kind “${given}”.${didYouMean(near)} There are ${kinds.join(", ")}.`);
}

async function readTitle(given: string, kind: Kind, streams: Streams): Promise<string> {
  const asked = kind === "answer" ? "The question, as people ask it:" : `The title of the ${kind}:`;
  const title = (given.trim() === "" ? await askFor(streams, asked) : given)?.replace(/\s+/g, " ").trim() ?? "";
  if (title === "") throw new UsageError(`give the page a title: \`handshake new ${kind} "Its title"\`.`);
  if (title.length > 120) throw new UsageError(`a title has at most 120 characters, and this one has ${title.length}.`);
  return title;
}

async function readTemplate(values: Values, folder: string, kind: Kind, streams: Streams): Promise<string | undefined> {
  const given = textOf(values, "template");
  if (given !== undefined || kind !== "contract" || hasOwnTemplate(folder, kind)) return given;
  return chooseFrom(streams, "Which is nearest?", contractTemplates);
}

async function readPartiesOf(values: Values, kind: Kind, streams: Streams): Promise<NamedParty[]> {
  const given = textOf(values, "parties");
  if (kind !== "contract") {
    if (given !== undefined) throw new UsageError(`only a contract has parties, and this is a ${kind}.`);
    return [];
  }
  const said =
    given ?? (await askFor(streams, "Who promises? Like Desk:@mira,Quay:@ada (Enter: fill in later):")) ?? "";
  return said.trim() === "" ? [] : readParties(said);
}

async function readOwner(
  values: Values,
  kind: Kind,
  parties: readonly NamedParty[],
  streams: Streams,
): Promise<string | undefined> {
  const ask = "Say who keeps the contract true";
  if (textOf(values, "owner") !== undefined) return handleOf(values, "owner", ask);
  const [first] = parties;
  if (first) return first.owner;
  const said =
    (await askFor(streams, `Who keeps it true? A handle${kind === "contract" ? "" : " (Enter: nobody yet)"}:`)) ?? "";
  const handle = said.trim();
  if (handle === "" && kind !== "contract") return undefined;
  return handleOf(handle === "" ? {} : { owner: handle.startsWith("@") ? handle : `@${handle}` }, "owner", ask);
}

async function readState(values: Values, handbook: Handbook, streams: Streams) {
  const states = listStates(handbook);
  if (states.length === 0)
    throw new UsageError(
      "a stream stands in a state, and this handbook has none yet: `handshake new state` makes one.",
    );
  const titles = states.map(({ title }) => title);
  const named = textOf(values, "state") ?? (await chooseFrom(streams, "Where does it stand?", titles));
  if (named === undefined) throw new UsageError(`say where the stream stands, with --state: ${titles.join(", ")}.`);
  return findState(states, named);
}

async function load(host: Host): Promise<Handbook> {
  try {
    return await loadHandbook(host, { rules: ruleIds });
  } catch (cause) {
    if (cause instanceof SettingsError) throw new UsageError(cause.message);
    throw cause;
  }
}

async function problemsOf(host: Host, path: string, values: Values): Promise<Problem[]> {
  const { report } = await checkFolder(host, checkOptions(values));
  return report.problems.filter(({ file, severity }) => file === path && severity !== "info");
}

function sayOutcome(problems: readonly Problem[], unknown: readonly string[], { err }: Streams): void {
  if (unknown.length > 0)
    err(
      `The template asks for ${unknown.map((name) => `{{${name}}}`).join(", ")}, which nothing fills in; own templates stand in ${templateFolder}/.\n`,
    );
  for (const { line, message, help } of problems)
    err(`  line ${line}: ${message}${help === undefined ? "" : ` ${help}`}\n`);
}
