import type { PageSetting } from "./page-setting.ts";

/** What an accident leaves of a page's end, in a share of the pages: a table without its rows, a fence that never closes. */
export function writeCuts({ page, surroundings, random, plant }: PageSetting): string[] {
  if (page.isIndex || page.path.endsWith(".mdx") || !random.chance(surroundings.brokenShare)) return [];
  const mark = plant("change/content-loss");
  return [random.chance(0.7) ? `${mark}| Request | Who answers | By when |` : `${mark}\`\`\`sh\n$ gate --status`];
}
