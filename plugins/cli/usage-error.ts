/** The command cannot run as it was called; its message is for the person who called it. Exit code 2. */
export class UsageError extends Error {}
