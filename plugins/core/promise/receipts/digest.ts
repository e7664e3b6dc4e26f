// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const constants = readWords(
  "428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 " +
    "72be5d74 80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da " +
    "983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 " +
    "650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 " +
    "19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 " +
    "90befffa a4506ceb bef9a3f7 c67178f2",
);

// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
const initial = readWords("6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19");

function readWords(hexadecimal: string): Int32Array {
  return Int32Array.from(hexadecimal.split(" "), (word) => Number.parseInt(word, 16));
}

/**
 * The SHA-256 digest (FIPS 180-4) of a text's UTF-8 bytes: 32 bytes. A lone surrogate counts as U+FFFD. Pure arithmetic, so it
 * is the same, and at once, wherever JavaScript runs.
 */
export function sha256(text: string): Uint8Array {
  const message = pad(utf8(text));
  const state = Int32Array.from(initial);
  const words = new Int32Array(64);
  const blocks = new DataView(message.buffer);
  for (let offset = 0; offset < message.length; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = blocks.getInt32(offset + index * 4);
    for (let index = 16; index < 64; index += 1) words[index] = expand(words, index);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let index = 0; index < 8; index += 1) digest.setInt32(index * 4, at(state, index));
  return new Uint8Array(digest.buffer);
}

function expand(words: Int32Array, index: number): number {
  const early = at(words, index - 15);
  const late = at(words, index - 2);
  const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
  const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
  return (at(words, index - 16) + small0 + at(words, index - 7) + small1) | 0;
}

// The working variables are named as the standard names them.
function compress(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let index = 0; index < 64; index += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + at(constants, index) + at(words, index)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index += 1) state[index] = (at(state, index) + (sums[index] ?? 0)) | 0;
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

// A one bit, zeros, and the length in bits as the last eight bytes of a block.
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const length = new DataView(padded.buffer);
  length.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  length.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return padded;
}

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const push = (byte: number) => {
    bytes[length] = byte;
    length += 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index += 1;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) push(code);
    else {
      if (code < 0x800) push(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) push(0xe0 | (code >> 12));
        else {
          push(0xf0 | (code >> 18));
          push(0x80 | ((code >> 12) & 63));
        }
        push(0x80 | ((code >> 6) & 63));
      }
      push(0x80 | (code & 63));
    }
  }
  return bytes.subarray(0, length);
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * The first `length` characters of a digest in Base32 (RFC 4648, lower case, five bits a character). A digest has
 * eight characters for every five of its bytes.
 */
export function base32(digest: Uint8Array, length: number): string {
  let out = "";
  let held = 0;
  let bits = 0;
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += alphabet.charAt((held >> bits) & 31);
    }
  }
  return out;
}
