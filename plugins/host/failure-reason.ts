const reasons: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "it does not exist",
  ENOTDIR: "it does not exist",
  ELOOP: "its symbolic links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "another program holds it",
  EIO: "the disk reports an error",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};

/** Why a file could not be read, in plain words that go on after “cannot be read:”. */
export function failureReason(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return reasons[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : "for a reason the system does not give";
}

/** The code of a system error (`ENOENT`), where it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
