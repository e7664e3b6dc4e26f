// Stands before a sign without being seen, and without being the white space a runner passes over.
const joiner = "\u2060";

/**
 * Text that GitHub's runner takes for text: a line of a handbook that begins like a workflow command (`::add-mask::`) or holds one
 * of the older form (`##[error]`) is shown and not obeyed.
 */
export function guardCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, `$1${joiner}::`).replaceAll("##[", `##${joiner}[`);
}
