// What a pull request's own run wrote may be anything: this lets through only what the check's report can be.
import { inflateRawSync } from "node:zlib";

const most = 65_536;
// UTF-8 needs up to three bytes for a unit.
const mostBytes = 3 * most;
export const marker = "<!-- handshake -->";

/**
 * The comment in an artifact. Throws, with the reason, where it is anything but one file `comment.md` of a sane size that holds a
 * report and nothing else.
 * @param {Uint8Array} archive
 * @param {{ files: string, site?: string | undefined }} places below which links may lead: the repository's files, the handbook's site
 */
export function readComment(archive, places) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(onlyFile(Buffer.from(archive), "comment.md"));
  if (text.length > most) throw new Error("The comment is too long.");
  const kept = dropForeignLinks(text, places);
  const reason = whyRefused(kept);
  if (reason !== undefined) throw new Error(`The comment is refused: ${reason}.`);
  return kept;
}

/**
 * The one file of a ZIP archive.
 * @param {Buffer} archive
 * @param {string} wanted
 */
export function onlyFile(archive, wanted) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length) throw new Error("The artifact is no archive.");
  if (archive.readUInt16LE(end + 10) !== 1) throw new Error("The artifact holds more or less than one file.");
  const entry = archive.readUInt32LE(end + 16);
  if (entry + 46 > archive.length || archive.readUInt32LE(entry) !== 0x02014b50)
    throw new Error("The archive is torn.");
  const name = archive.toString("utf8", entry + 46, entry + 46 + archive.readUInt16LE(entry + 28));
  if (name !== wanted) throw new Error(`The artifact holds ${JSON.stringify(name)}, not ${wanted}.`);
  const local = archive.readUInt32LE(entry + 42);
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== 0x04034b50)
    throw new Error("The archive is torn.");
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const method = archive.readUInt16LE(entry + 10);
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  if (method !== 0 || packed.length > mostBytes) throw new Error("The file is packed in another way, or too large.");
  return packed;
}

const link = /\[((?:\\.|`+[^`\n]*`+|[^[\]\\`\n])*)\]\((https?:\/\/[^\s()<>]*)\)/g;

/** @param {string} text @param {{ files: string, site?: string | undefined }} places */
function dropForeignLinks(text, { files, site }) {
  const homes = [files, ...(site ? [`${site.replace(/\/+$/, "")}/`] : [])];
  return text.replace(link, (whole, words, url) => (homes.some((home) => url.startsWith(home)) ? whole : words));
}

const htmlLine = /^(?:<details><summary>\d+ more<\/summary>|<\/details>|<!-- handshake -->)$/;
const ownEntity = /&(?:amp|lt|gt|#36|#35);/g;

/**
 * Why a text is not posted; undefined for what the report can be. Outside code there are no HTML, no pictures, no calls of people,
 * no references to issues and no addresses but those of links.
 * @param {string} text
 * @returns {string | undefined}
 */
export function whyRefused(text) {
  const lines = text.split("\n");
  if (lines[0] !== marker) return "it does not begin as a report does";
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll("\n", ""))) return "it holds control characters";
  for (const [index, line] of lines.entries()) {
    if (htmlLine.test(line)) {
      // Up to an empty line the host would take what follows for HTML as well.
      if ((lines[index + 1] ?? "") !== "") return "text follows close upon HTML";
      continue;
    }
    const prose = withoutCode(line);
    if (prose === undefined) return `line ${index + 1} opens code and does not close it`;
    const bare = prose.replace(/\]\(https?:\/\/[^\s()<>]*\)/g, "]").replace(ownEntity, "");
    const found = /[<&]|!\[|\]\(|\]:|(?<!\w)https?:\/\/|\bwww\.|~~~|(?<!\w)@\w|(?<![\w&])#\d/i.exec(bare);
    if (found) return `line ${index + 1} holds ${JSON.stringify(found[0])}`;
  }
  return undefined;
}

/**
 * A line with blanks for code spans and points for escaped signs; undefined where a span stays open.
 * @param {string} line
 */
function withoutCode(line) {
  let prose = "";
  for (let at = 0; at < line.length;) {
    const sign = line.charAt(at);
    if (sign === "\\" && /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))) {
      prose += ".";
      at += 2;
    } else if (sign === "`") {
      const [ticks = ""] = /^`+/.exec(line.slice(at)) ?? [];
      const rest = line.slice(at + ticks.length);
      const close = [...rest.matchAll(/`+/g)].find(([run]) => run.length === ticks.length);
      if (!close) return undefined;
      prose += " ";
      at += ticks.length + close.index + ticks.length;
    } else {
      prose += sign;
      at += 1;
    }
  }
  return prose;
}
