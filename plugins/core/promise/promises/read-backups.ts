import * as backupWords from "./backup-words.ts";
import { blankOut, type Line } from "./line.ts";
import { findRoleBefore, isRole, readRoles } from "../people/role-phrases.ts";
import { saysAbsence } from "./sentence-tail.ts";

/** Who else is asked, as a sentence names them besides what it promises. */
export interface BackupReading {
  backup: string[];
  /** The sentence without them. */
  line: Line;
  /** It says nothing else. */
  isAll: boolean;
}

/** Takes the backups out of a sentence; `who` are those the sentence before names. */
export function readBackups(line: Line, who: readonly string[]): BackupReading {
  const whole = readWhole(line.masked, who);
  if (whole) return { backup: whole, line, isAll: true };
  let rest = line;
  const backup: string[] = [];
  const take = (names: string, from: number, to: number): void => {
    const roles = rolesIn(names);
    if (!roles) return;
    backup.push(...roles);
    rest = blankOut(rest, from, to);
  };
  for (const pattern of [
    backupWords.backupInBrackets,
    backupWords.backupInCommas,
    backupWords.asBackup,
    backupWords.orAway,
  ]) {
    const match = pattern.exec(rest.masked);
    if (match?.groups?.who !== undefined) take(match.groups.who, match.index, match.index + match[0].length);
  }
  for (const pattern of [backupWords.isBackup, backupWords.covers]) {
    const match = pattern.exec(rest.masked);
    const named = match && findRoleBefore(rest.masked, match.index);
    const isApart = named && /(?:[,;(–—]|\s-)\s*(?:\p{L}+ )?$/u.test(rest.masked.slice(0, named.start));
    if (named && isApart) take(rest.masked.slice(named.start, match.index), named.start, rest.masked.length);
  }
  return { backup, line: rest, isAll: false };
}

/** Who a sentence names that says only this: “The Data lead is the backup”, “API backups cover PTO”, “In her absence: @wen”. */
function readWhole(masked: string, who: readonly string[]): string[] | undefined {
  const named = backupWords.backupFirst.exec(masked)?.groups?.who;
  if (named !== undefined) return rolesIn(named);
  for (const pattern of [backupWords.isBackup, backupWords.covers, backupWords.away]) {
    const match = pattern.exec(masked);
    const role = match && findRoleBefore(masked, match.index);
    if (role?.start === 0) return role.who;
  }
  const [, condition = "", rest = ""] = /^([^,:]{1,80})[,:] (.{1,80})$/u.exec(masked) ?? [];
  return condition !== "" && saysAbsence(condition, who) ? rolesIn(rest) : undefined;
}

/** The roles of a text that names nothing else. */
function rolesIn(text: string): string[] | undefined {
  const roles = readRoles(text);
  return roles.length > 0 && roles.every(isRole) ? roles : undefined;
}
