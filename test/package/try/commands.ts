/** One call of the packed command line on the harbour's handbook, in a git repository of its own. */
export interface Call {
  args: string[];
  code: number;
  /** Part of what is printed. */
  says: string;
}

const today = ["--today", "2026-11-20"];

function call(args: string, says: string, code = 0, ...rest: string[]): Call {
  return { args: [...args.split(" "), ...rest], code, says };
}

/** Calls of every command, in an order in which each finds what it needs. The handbook stands in `content/`. */
export const calls: readonly Call[] = [
  call("check --format pretty", "contract/missing-clause", 0, ...today),
  call("check --format json", '"version": 1', 0, ...today),
  call("check --format github", "::warning file=content/contracts/night-desk.md", 0, ...today),
  call("check --format sarif", '"version": "2.1.0"', 0, ...today),
  call("check --format markdown", "<!-- handshake -->", 0, ...today),
  call("check --base HEAD", "No new problems", 0, ...today),
  call("diff HEAD", "Nothing changed since HEAD", 0, ...today),
  call("list", "contracts/night-desk.md", 0, ...today),
  call("list --promises", "Desk (24 h) → Duty lead (24 h)", 0, ...today),
  call("list --format review", '"reviews"', 0, ...today),
  call("list --format codeowners", "/content/contracts/ @mira", 0, ...today),
  call("explain", "links/anchor"),
  call("explain links/anchor", "is not."),
  call("renew contracts/night-desk --by @mira", "is reviewed on 2026-11-20 by @mira", 0, ...today),
  call("accept contracts/night-desk --party Desk --by @mira", "Desk agrees to version", 0, ...today),
  call("new contract", "contracts/spare-keys.md", 0, "Spare keys", "--parties", "Desk:@mira:@jon,Quay:@ada", ...today),
  call("new decision --owner @ada", "decisions/two-gates.md", 0, "Two gates", ...today),
  call("new answer --owner @mira", "answers/where-is-the-key.md", 0, "Where is the key?", ...today),
  call("new state --owner @jon", "states/test.md", 0, "Test", ...today),
  call("new stream --owner @ada --state states/build", "streams/old-gate.md", 0, "Old gate", ...today),
  call("new guide --owner @mira", "guides/at-night.md", 0, "At night", ...today),
  call("move guides/welcome guides/first-day", "guides/welcome.md → guides/first-day.md", 0, ...today),
  call("retire answers/who-is-awake", "is archived", 0, "--reason", "The desk says so itself."),
  call("fix --yes", "nothing to fix", 0, ...today),
  call("init --yes", "content/handshake.json", 0, ...today),
];

/** The commands that the general help names. */
export function commandsOf(help: string): string[] {
  return [...new Set([...help.matchAll(/^ {2}handshake (\w+)/gm)].map((match) => match[1] ?? ""))];
}
