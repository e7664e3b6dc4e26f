import { describe, expect, it } from "vitest";
import { nearWord } from "../../../plugins/astro/search/ui/suggest-words.ts";

const words = ["refund", "severity", "several", "pass", "lantern"];

describe("what a misspelt word may have meant", () => {
  it.each([
    ["refnd", "refund"],
    ["lantren", "lantern"],
    ["sev1", "severity"],
    ["passwort", undefined],
    ["zzqx", undefined],
    ["7", undefined],
  ])("%s: %s", (typed, meant) => {
    expect(nearWord(typed, words)).toBe(meant);
  });
});
