import { hrefOf } from "../../core/handbook/address.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import type { Page } from "../../core/handbook/page.ts";

/** Where a page is edited, and where readers report what is wrong with it: the patterns of the settings, filled in. */
export function pageActions({ settings, shape }: Handbook, page: Page, title: string): { edit?: string; report?: string } {
  const path = page.path.split("/").map(encodeURIComponent).join("/");
  const href = hrefOf(page.address, shape);
  const url = shape.site === undefined ? href : new URL(href, shape.site).href;
  const values: Record<string, string> = { path, title: encodeURIComponent(title), url: encodeURIComponent(url) };
  const fill = (pattern: string): string => pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return {
    ...(settings.editUrl !== undefined && { edit: fill(settings.editUrl) }),
    ...(settings.issueUrl !== undefined && { report: fill(settings.issueUrl) }),
  };
}
