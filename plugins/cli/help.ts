/** One flag of a command. */
export interface Flag {
  name: string;
  /** What stands for its value; a flag without one is a switch. */
  value?: string;
  says: string;
}

interface Command {
  name: string;
  usage: string;
  says: string;
  flags: readonly Flag[];
}

const check: Command = {
  name: "check",
  usage: "handshake check [folder]",
  says: "Check a handbook: frontmatter, links, anchors and dates. The folder is ./content unless named.",
  flags: [
    { name: "format", value: "pretty|json", says: "How to print the report (pretty)." },
    { name: "today", value: "YYYY-MM-DD", says: "Judge as of this day." },
    { name: "fail-on", value: "level", says: "Exit with 1 from this level on: error, warn, info or never." },
    { name: "strict", says: "Count warnings as errors." },
    { name: "all", says: "Show every problem; otherwise notes are counted and long lists folded." },
    { name: "bands", value: "A,B", says: "Judge as a build that shows these bands." },
    {
      name: "settings",
      value: "file",
      says: "Read the settings from this file, not from handshake.json in the folder.",
    },
    { name: "content", value: "folder", says: "The content folder, where it is not named as an argument." },
    { name: "help", says: "Show this." },
  ],
};

const commands: readonly Command[] = [check];

/** The flags a command takes. */
export function flagsOf(command: string): readonly Flag[] {
  return commands.find(({ name }) => name === command)?.flags ?? [];
}

/** The help of the whole command line. */
export function generalHelp(): string {
  const rows = commands.map(({ usage, says }) => `  ${usage}\n      ${says}`);
  return `Handshake: your teams' agreements in Markdown, kept true.\n\n${rows.join("\n")}\n\n\`handshake <command> --help\` shows a command's flags. --version prints the version.\nExit codes: 0 nothing at the failing level, 1 problems, 2 the command could not run.\n`;
}

/** The help of one command. */
export function commandHelp(name: string): string {
  const command = commands.find((candidate) => candidate.name === name) ?? check;
  const label = (flag: Flag): string => `--${flag.name}${flag.value === undefined ? "" : ` <${flag.value}>`}`;
  const width = Math.max(...command.flags.map((flag) => label(flag).length));
  const rows = command.flags.map((flag) => `  ${label(flag).padEnd(width)}  ${flag.says}`);
  return `${command.usage}\n\n${command.says}\n\n${rows.join("\n")}\n`;
}
