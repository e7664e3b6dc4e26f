/** One flag of a command. */
export interface Flag {
  name: string;
  /** What stands for its value; a flag without one is a switch. */
  value?: string;
  /** True for one that may be given more than once. */
  many?: true;
  says: string;
}

interface Command {
  usage: string;
  says: string;
  flags: readonly Flag[];
}

/** The commands there are, in the order of the help. */
export const commandNames = [
  "check",
  "fix",
  "diff",
  "renew",
  "accept",
  "move",
  "retire",
  "list",
  "explain",
  "new",
  "init",
] as const;
export type CommandName = (typeof commandNames)[number];

const help: Flag = { name: "help", says: "Show this." };
const content: Flag = { name: "content", value: "folder", says: "The content folder (./content)." };
const today: Flag = { name: "today", value: "YYYY-MM-DD", says: "Judge as of this day." };
const by: Flag = { name: "by", value: "@handle", says: "Who says so." };
const dryRun: Flag = { name: "dry-run", says: "Print what would change, and write nothing." };
const settings: Flag = {
  name: "settings",
  value: "file",
  says: "Read the settings from this file, not from handshake.json in the folder.",
};

const commands: Record<CommandName, Command> = {
  check: {
    usage: "handshake check [folder]",
    says: "Check a handbook: frontmatter, links, anchors, dates and promises. The folder is ./content unless named.",
    flags: [
      { name: "base", value: "ref", says: "Report only what the change since this branch, tag or commit causes." },
      {
        name: "format",
        value: "format[=file]",
        many: true,
        says: "How to tell it: pretty, lines, json, github, sarif or markdown; several, each but one into its own file. In GitHub Actions github, else pretty.",
      },
      today,
      { name: "fail-on", value: "level", says: "Exit with 1 from this level on: error, warn, info or never." },
      { name: "strict", says: "Count warnings as errors." },
      { name: "all", says: "Show every problem; otherwise notes are counted and long lists folded." },
      { name: "quiet", says: "Show only what makes the check fail, and nothing where nothing does." },
      { name: "bands", value: "A,B", says: "Judge as a build that shows these bands." },
      settings,
      { name: "content", value: "folder", says: "The content folder, where it is not named as an argument." },
      help,
    ],
  },
  fix: {
    usage: "handshake fix [folder]",
    says: "Mend what has one right answer: targets that were moved, renamed or spelled in another case, reworded anchors, links to what has been superseded, keys and values that are a slip of one, handles without quotes. Shows a diff and asks; where nobody can answer it writes only with --yes, and else exits with 1 if there is something to mend.",
    flags: [
      { name: "only", value: "rule,rule", says: "Mend problems of these rules alone." },
      { name: "yes", says: "Write without asking." },
      dryRun,
      today,
      { name: "bands", value: "A,B", says: "Judge as a build that shows these bands." },
      settings,
      { name: "content", value: "folder", says: "The content folder, where it is not named as an argument." },
      help,
    ],
  },
  diff: {
    usage: "handshake diff <ref> [page…]",
    says: "Say what the change since a branch, tag or commit means: each promise before and after, its level, and whom it concerns.",
    flags: [
      { name: "format", value: "pretty|json", says: "How to print it (pretty)." },
      today,
      content,
      settings,
      help,
    ],
  },
  renew: {
    usage: "handshake renew <page…>",
    says: "Record a review: the day, who looked, and the version they saw.",
    flags: [by, today, dryRun, content, help],
  },
  accept: {
    usage: "handshake accept <page>",
    says: "Record one party's agreement to the contract as it stands, in that party's own entry.",
    flags: [{ name: "party", value: "team", says: "Which party agrees." }, by, today, dryRun, content, help],
  },
  move: {
    usage: "handshake move <page or folder> <new path>",
    says: "Move or rename a page or a folder: every link to it and its own links are rewritten as their authors spell them, files named after a page go along, and its old address becomes a redirect in handshake.json.",
    flags: [
      { name: "force", says: "Move although the page is at fault there, or has the same address." },
      dryRun,
      today,
      content,
      help,
    ],
  },
  retire: {
    usage: "handshake retire <page>",
    says: "Take a page out of force: superseded by a successor, or archived. The page stays as a tombstone, so its address lives on. Lists the links that still lead there.",
    flags: [
      {
        name: "successor",
        value: "page",
        says: "The page that takes its place, with #anchor for a record of a shared page.",
      },
      { name: "reason", value: "text", says: "Why it is retired." },
      dryRun,
      content,
      help,
    ],
  },
  list: {
    usage: "handshake list [page…]",
    says: "List the pages of a handbook, what was read from them, their owners, or what the owners are to be asked.",
    flags: [
      { name: "promises", says: "Every promise, ladder, schedule, target and end that was read, page by page." },
      {
        name: "format",
        value: "pretty|json|review|codeowners",
        says: "How to print it (pretty). review: one issue an owner, with at most five questions, as JSON; codeowners: a CODEOWNERS file.",
      },
      today,
      content,
      settings,
      help,
    ],
  },
  explain: {
    usage: "handshake explain [rule]",
    says: "Show the page of a rule: what it says, why it matters, how to mend it. A group (`links/*`) or no rule at all gives a list.",
    flags: [help],
  },
  new: {
    usage: "handshake new <kind> [title]",
    says: "Begin a contract, decision, answer, state, stream or guide from a template. Asks for what is missing where somebody can answer. A handbook's own templates stand in templates/ of the content folder and may hold {{title}}, {{owner}}, {{today}}, {{sunset}} (a year from today), {{band}} and {{state}}.",
    flags: [
      { name: "title", value: "text", says: "The page's title, where it does not stand behind the kind." },
      {
        name: "owner",
        value: "@handle",
        says: "Who keeps the page true; of a contract, the first party's owner unless named.",
      },
      {
        name: "template",
        value: "name",
        says: "What to begin with: support-handshake, release-contract or working-agreement for a contract, or a file of templates/.",
      },
      {
        name: "parties",
        value: "list",
        says: 'Who promises: "Desk:@mira,Quay:@ada", each with a backup where wanted (Desk:@mira:@jon).',
      },
      { name: "state", value: "state", says: "Where a stream stands: a state's title or path." },
      today,
      dryRun,
      content,
      help,
    ],
  },
  init: {
    usage: "handshake init [folder]",
    says: "Bring Handshake into a folder of Markdown or an Astro project: finds out how it is laid out, shows every file it would write, and asks first. What exists stays as it is.",
    flags: [
      { name: "yes", says: "Write without asking." },
      dryRun,
      {
        name: "workflows",
        says: "Bring the workflows for GitHub, although no remote and no .github folder speaks of GitHub.",
      },
      { name: "no-workflows", says: "Bring none of them." },
      today,
      { name: "content", value: "folder", says: "The content folder, where it is not the one that init finds." },
      help,
    ],
  },
};

/** The flags a command takes. */
export function flagsOf(command: string): readonly Flag[] {
  return commandNamed(command)?.flags ?? [];
}

function commandNamed(name: string): Command | undefined {
  const known = commandNames.find((candidate) => candidate === name);
  return known && commands[known];
}

/** The help of the whole command line. */
export function generalHelp(): string {
  const rows = Object.values(commands).map(({ usage, says }) => `  ${usage}\n      ${says}`);
  return `Handshake: your teams' agreements in Markdown, kept true.\n\n${rows.join("\n")}\n\n\`handshake <command> --help\` shows a command's flags. --version prints the version.\nExit codes: 0 nothing at the failing level, 1 problems, 2 the command could not run.\n`;
}

/** The help of one command. */
export function commandHelp(name: string): string {
  const command = commandNamed(name) ?? commands.check;
  const label = (flag: Flag): string => `--${flag.name}${flag.value === undefined ? "" : ` <${flag.value}>`}`;
  const width = Math.max(...command.flags.map((flag) => label(flag).length));
  const rows = command.flags.map((flag) => `  ${label(flag).padEnd(width)}  ${flag.says}`);
  return `${command.usage}\n\n${command.says}\n\n${rows.join("\n")}\n`;
}
