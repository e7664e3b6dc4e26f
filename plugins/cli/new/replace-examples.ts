import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";
import { setFrontmatter, type FrontmatterEdit, type FrontmatterSetting } from "../../core/document/set-frontmatter.ts";
import { addDays, daysBetween, isCivilDate } from "../../core/freshness/civil-date.ts";
import { english } from "../../core/vocabulary/english.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { NamedParty } from "./parties.ts";

/** What takes the place of a template's examples; what is not given stays as it is. */
export interface Examples {
  title: string | undefined;
  owner: string | undefined;
  parties: readonly NamedParty[];
  /** The day on which the agreement is to end; every other date of the template moves along. */
  sunset: string | undefined;
}

/**
 * Replaces what a template without placeholders shows as an example: its title, its parties with their handles wherever the page
 * names them, and its dates.
 */
export function replaceExamples(template: string, examples: Examples): FrontmatterSetting {
  const { values, bodyStart } = parseFrontmatterBlock(template);
  const shown = readShown(values);
  const owner = examples.owner ?? examples.parties[0]?.owner;
  const edits: FrontmatterEdit[] = [
    ...(examples.title === undefined ? [] : [{ path: ["title"], value: examples.title }]),
    ...(owner === undefined || shown.owner === undefined ? [] : [{ path: ["owner"], value: owner }]),
    ...partyEdits(shown.parties, examples.parties),
  ];
  const move = dateMover(shown.sunset, examples.sunset);
  if (move && shown.sunset !== undefined) edits.push({ path: ["sunset"], value: move.date(shown.sunset) });
  const said = move ? move.text(template.slice(bodyStart)) : template.slice(bodyStart);
  const named = renameParties(said, shown.parties, examples.parties);
  return setFrontmatter(template.slice(0, bodyStart) + renameHeading(named, examples.title), edits);
}

interface ShownParty {
  team: string;
  owner: string;
  backup: string;
}

function readShown(values: Record<string, unknown>) {
  const { title, owner, sunset, parties } = values;
  const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
  const partyOf = (value: unknown): ShownParty[] =>
    typeof value === "object" && value !== null
      ? [
          {
            team: textOf("team" in value ? value.team : ""),
            owner: textOf("owner" in value ? value.owner : ""),
            backup: textOf("backup" in value ? value.backup : ""),
          },
        ]
      : [];
  return {
    title: typeof title === "string" ? title : undefined,
    owner: typeof owner === "string" ? owner : undefined,
    sunset: typeof sunset === "string" && isCivilDate(sunset) ? sunset : undefined,
    parties: Array.isArray(parties) ? parties.flatMap(partyOf) : [],
  };
}

function partyEdits(shown: readonly ShownParty[], parties: readonly NamedParty[]): FrontmatterEdit[] {
  if (parties.length === 0) return [];
  if (shown.length !== parties.length) return [{ path: ["parties"], value: parties.map((party) => ({ ...party })) }];
  // Field by field, so that a role and a comment stay.
  return parties.flatMap(({ team, owner, backup }, index): FrontmatterEdit[] => [
    { path: ["parties", index, "team"], value: team },
    { path: ["parties", index, "owner"], value: owner },
    ...(backup === undefined && shown[index]?.backup === ""
      ? []
      : [{ path: ["parties", index, "backup"], value: backup }]),
  ]);
}

function renameParties(body: string, shown: readonly ShownParty[], parties: readonly NamedParty[]): string {
  const names = new Map<string, string>();
  for (const [index, { team, owner, backup }] of shown.entries()) {
    const party = parties[index];
    if (!party) continue;
    names
      .set(team, party.team)
      .set(owner, party.owner)
      .set(backup, party.backup ?? party.owner);
  }
  names.delete("");
  if (names.size === 0) return body;
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  const any = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${any})(?![\p{L}\p{N}_-])`, "gu");
  return body.replace(whole, (name) => names.get(name) ?? name);
}

function renameHeading(body: string, title: string | undefined): string {
  return title === undefined ? body : body.replace(/^# +\S.*$/m, () => `# ${escapeMarkdown(title)}`);
}

const { months } = english.times.printed;

function dateMover(shown: string | undefined, sunset: string | undefined) {
  if (shown === undefined || sunset === undefined) return undefined;
  const days = daysBetween(shown, sunset);
  const date = (day: string): string => addDays(day, days);
  const inFull = new RegExp(String.raw`\b(\d{1,2}) (${months.join("|")}) (\d{4})\b`, "g");
  return {
    date,
    text: (text: string): string =>
      text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, date).replace(inFull, (_, day: string, month: string, year: string) => {
        const number = String(months.findIndex((name) => name === month) + 1).padStart(2, "0");
        return inWords(date(`${year}-${number}-${day.padStart(2, "0")}`));
      }),
  };
}

function inWords(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;
}
