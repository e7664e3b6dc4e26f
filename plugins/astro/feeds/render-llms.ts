import { folderOfKind, kinds } from "../../core/schema/kind.ts";
import { besideAddress } from "../../core/handbook/routes.ts";
import { gistOf } from "../site/first-words.ts";
import type { Site, SiteEntry } from "../site/load-site.ts";
import { statementOf, type Statement } from "../site/trust.ts";

/** What of a site `llms.txt` is made from, with the URL of a file that the site writes. */
export type LlmsSource = Pick<Site, "title" | "entries" | "speak" | "say" | "pageAt"> & { urlOf(path: string): string };

const longestGist = 200;

/**
 * The handbook for machines that read (llmstxt.org): its name, what it is, and a link to the Markdown of each page with one line
 * about it. What is retired stands under “Optional”, which such a machine may skip.
 */
export function renderLlms(site: LlmsSource): string {
  const { title, speak, pageAt, urlOf } = site;
  const about = pageAt("/")?.data.handbook.summary ?? "";
  const pages = kinds.map((kind) =>
    site.entries[folderOfKind[kind]].filter(({ data }) => data.handbook.anchor === undefined),
  );
  const sections = kinds.map((kind, index) =>
    section(speak(folderOfKind[kind]), pages[index]?.filter((page) => !isRetired(page)) ?? [], site),
  );
  const lines = [
    `# ${oneLine(title)}`,
    ...(about === "" ? [] : [`> ${oneLine(about)}`]),
    speak("llms.about"),
    ...sections,
    [
      `## ${speak("llms.data")}`,
      "",
      ...[
        `- [handbook.json](${urlOf("/handbook.json")}): ${speak("llms.json")}`,
        `- [calendar.ics](${urlOf("/calendar.ics")}): ${speak("calendar.holds")}`,
      ],
    ].join("\n"),
    section("Optional", pages.flat().filter(isRetired), site),
  ];
  return `${lines.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(name: string, pages: readonly SiteEntry[], site: LlmsSource): string {
  return pages.length === 0 ? "" : [`## ${name}`, "", ...pages.map((page) => lineOf(page, site))].join("\n");
}

function lineOf({ data: { handbook, status } }: SiteEntry, { speak, say, urlOf }: LlmsSource): string {
  const { title, address, owners, verdict } = handbook;
  const gist = oneLine(gistOf(handbook));
  const dates = statementOf(verdict);
  const said = [
    gist.length > longestGist ? `${gist.slice(0, longestGist).replace(/\s+\S*$/, "")}…` : gist,
    isRetired({ data: { status } }) ? speak(status === "archived" ? "status.archived" : "status.superseded") : "",
    owners[0] === undefined ? "" : `${speak("fact.owner")} ${owners[0]}`,
    dates === undefined ? "" : sayStatement(dates, speak, say),
    verdict.due === undefined || verdict.freshness === "exempt" ? "" : `${speak("fact.next")} ${say(verdict.due)}`,
  ].filter((part) => part !== "");
  const name = oneLine(title).replace(/[\\[\]]/g, "\\$&");
  return `- [${name}](${urlOf(besideAddress(address, "md"))})${said.length === 0 ? "" : `: ${said.join(" · ")}`}`;
}

// Whoever reads it later judges from the dates, as pages do.
function sayStatement({ key, date }: Statement, speak: LlmsSource["speak"], say: LlmsSource["say"]): string {
  const text = speak(key, date === undefined ? {} : { date: say(date) });
  return date === undefined || text.includes(say(date)) ? text : `${text} ${say(date)}`;
}

function isRetired({ data: { status } }: { data: { status: string } }): boolean {
  return status === "archived" || status === "superseded";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
