type Environment = Readonly<Record<string, string | undefined>>;

const programs = new Set(["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "zed", "WarpTerminal"]);
const terminals = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;
// The first version of the library under GNOME's and other terminals that shows them without harm.
const leastVte = 5_001;

/** True for a terminal that is known to show hyperlinks (OSC 8). `FORCE_HYPERLINK` decides where it is set. */
export function showsHyperlinks(environment: Environment, isTerminal: boolean): boolean {
  const {
    FORCE_HYPERLINK: forced,
    NO_COLOR,
    CI,
    TERM = "",
    TERM_PROGRAM = "",
    TERM_PROGRAM_VERSION = "",
  } = environment;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (!isTerminal || NO_COLOR !== undefined || CI !== undefined || TERM === "dumb") return false;
  if (TERM_PROGRAM === "tmux") return Number.parseFloat(TERM_PROGRAM_VERSION) >= 3.4;
  if (programs.has(TERM_PROGRAM) || terminals.test(TERM)) return true;
  if (environment["WT_SESSION"] !== undefined || environment["KONSOLE_VERSION"] !== undefined) return true;
  return Number(environment["VTE_VERSION"] ?? 0) >= leastVte;
}
