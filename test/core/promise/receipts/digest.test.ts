import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32, sha256 } from "../../../../plugins/core/promise/receipts/digest.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("sha256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("answers the vectors of the standard", (text, digest) => {
    expect(hex(sha256(text))).toBe(digest);
  });

  it("agrees with Node on every text, whatever its length and its letters", () => {
    const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(hex(sha256(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
      { seed: 4 },
    );
  });

  it("takes half a character for the replacement character", () => {
    expect(hex(sha256("a\uD83Db"))).toBe(hex(sha256("a\uFFFDb")));
  });
});

describe("base32", () => {
  it.each([
    ["f", "my"],
    ["fo", "mzxq"],
    ["foobar", "mzxw6ytboi"],
  ])("writes %s as the standard does, without padding", (text, written) => {
    const whole = base32(Buffer.from(`${text}\0\0`), written.length);
    expect(whole).toBe(written);
  });

  it("is cut where it is asked to be", () => {
    expect(base32(sha256("abc"), 12)).toHaveLength(12);
  });
});
