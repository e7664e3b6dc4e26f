/** How the YAML around a new value is written. */
export interface YamlStyle {
  quote: '"' | "'";
  lineEnd: string;
  /** How many columns each level is indented. */
  step: number;
}

/** True for what YAML writes as one word: no list and no mapping. */
export function isScalarValue(value: unknown): value is string | number | boolean | null {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

/** True for values that can be written at all: texts, finite numbers, booleans, null, and lists and mappings of them. */
export function isWritable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isWritable);
  return isScalarValue(value) || (isMapping(value) && Object.values(value).every(isWritable));
}

/** True for a mapping: no list, no date, no instance of a class. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** True for a list or a mapping that holds nothing but scalars. */
export function isFlat(value: unknown): boolean {
  return members(value).every(([, member]) => isScalarValue(member));
}

// What no reader of YAML takes for anything but a text, on its own and inside brackets; a date is read as a text here.
const plainText = /^\p{L}(?:[\p{L}\p{M}\p{N}_./+-]|[ ](?=[\p{L}\p{N}_./+]))*$/u;
const plainDate = /^\d{4}-\d{2}-\d{2}$/;
const reservedKey = /^(?:true|false|null)$/i;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;

/** Writes one word: a text goes without quotes where nobody can misread it and `quoted` is false. */
export function writeScalar(value: string | number | boolean | null, quote: '"' | "'", quoted = false): string {
  if (typeof value !== "string") return String(value);
  const isPlain = (plainText.test(value) && !reserved.test(value)) || plainDate.test(value);
  if (isPlain && !quoted) return value;
  if (quote === "'" && !unprintable.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const everyUnprintable = new RegExp(unprintable, "gu");
  return JSON.stringify(value).replace(everyUnprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Writes a key. */
export function writeKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !reservedKey.test(key) ? key : writeScalar(key, '"', true);
}

/** Writes a value on one line, in brackets where it has members. */
export function writeFlow(value: unknown, quote: '"' | "'"): string {
  if (isScalarValue(value)) return writeScalar(value, quote);
  if (Array.isArray(value)) return `[${value.map((member) => writeFlow(member, quote)).join(", ")}]`;
  const pairs = members(value).map(([key, member]) => `${writeKey(key)}: ${writeFlow(member, quote)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Writes a list or a mapping that is not empty, a member a line, indented by `indent`; without the last line's end. */
export function writeBlock(value: unknown, indent: string, style: YamlStyle): string {
  const deeper = indent + " ".repeat(style.step);
  const lines = members(value).map(([key, member]) => {
    if (!Array.isArray(value)) return `${indent}${writeKey(key)}:${writeAfterColon(member, deeper, style)}`;
    if (isScalarValue(member) || isEmpty(member)) return `${indent}- ${writeFlow(member, style.quote)}`;
    return `${indent}- ${writeBlock(member, `${indent}  `, style).trimStart()}`;
  });
  return lines.join(style.lineEnd);
}

/** What follows `key:`, on the same line or indented by `indent` on the next ones. */
export function writeAfterColon(value: unknown, indent: string, style: YamlStyle): string {
  if (isScalarValue(value) || isEmpty(value)) return ` ${writeFlow(value, style.quote)}`;
  return style.lineEnd + writeBlock(value, indent, style);
}

function isEmpty(value: unknown): boolean {
  return members(value).length === 0;
}

function members(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
