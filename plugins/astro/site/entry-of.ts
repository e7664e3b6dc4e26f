import type { z } from "zod";
import type { CollectionName } from "../../core/schema/kind.ts";
import type { schemas } from "../content/collections.ts";

/** An entry of one of the handbook's collections, as `astro:content` gives it in any site that declares them. */
export type EntryOf<Name extends CollectionName> = {
  [N in Name]: { id: string; collection: N; data: z.infer<(typeof schemas)[N]>; body?: string };
}[Name];
