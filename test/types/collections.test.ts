import type { CollectionEntry } from "astro:content";
import { describe, expectTypeOf, it } from "vitest";
import type { EntryFacts } from "../../plugins/astro/content/facts.ts";

// These hold when the type checker accepts them; run as a test they are empty.
describe("what an adopter's getCollection gives", () => {
  type Contract = CollectionEntry<"contracts">["data"];
  it("is a contract with typed frontmatter", () => {
    expectTypeOf<Contract["change_type"]>().toEqualTypeOf<"patch" | "minor" | "major">();
    expectTypeOf<Contract["band"]>().toEqualTypeOf<string>();
    expectTypeOf<Contract["owner"]>().toEqualTypeOf<string[]>();
    expectTypeOf<Contract["refresh_after_days"]>().toEqualTypeOf<number | "never">();
    expectTypeOf<Contract["status"]>().toEqualTypeOf<
      "draft" | "pilot" | "live" | "stale" | "archived" | "superseded"
    >();
    expectTypeOf<NonNullable<Contract["parties"]>[number]["team"]>().toEqualTypeOf<string>();
    expectTypeOf<Contract["handbook"]>().toEqualTypeOf<EntryFacts>();
  });
  it("is optional where the kind does not ask for it", () => {
    expectTypeOf<CollectionEntry<"decisions">["data"]["stage"]>().toEqualTypeOf<
      "frame" | "options" | "decide" | "review" | undefined
    >();
    expectTypeOf<CollectionEntry<"guides">["data"]["owner"]>().toEqualTypeOf<string[] | undefined>();
  });
});
