import type { Element, Properties } from "hast";
import { sanitize } from "hast-util-sanitize";
import { isExternal } from "../core/handbook/address.ts";
import { highlightClasses, isHighlightStyle } from "./highlight-attributes.ts";
import { droppedElements, sanitizeSchema } from "./sanitize-schema.ts";
import { mapSourceSet } from "./map-source-set.ts";

const allowedElements = new Set(sanitizeSchema.tagNames);
// Shiki names properties as HTML does.
const propertyNames = new Map([
  ["class", "className"],
  ["tabindex", "tabIndex"],
  ["data-language", "dataLanguage"],
]);
const pictureData = /^data:image\/(?:png|gif|jpeg|webp|avif)[;,]/i;

/**
 * Decides what stays of one element of a page: its safe properties; `unwrap`, where only what it holds stays; or `drop`, where
 * that goes too. Its children are decided on their own.
 */
export function sanitizeElement(tagName: string, properties: Properties): Properties | "unwrap" | "drop" {
  if (!allowedElements.has(tagName)) return droppedElements.has(tagName) ? "drop" : "unwrap";
  // Most elements have no properties, and none but this one is given any.
  if (tagName !== "input" && isEmpty(properties)) return properties;
  const element: Element = { type: "element", tagName, properties: renamed(properties), children: [] };
  const safe = sanitize(element, sanitizeSchema);
  return safe.type === "element" ? restrict(tagName, safe.properties) : "unwrap";
}

function renamed(properties: Properties): Properties {
  const names = Object.keys(properties);
  if (!names.some((name) => propertyNames.has(name))) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      propertyNames.get(name) ?? name,
      name === "class" && typeof value === "string" ? value.split(/\s+/) : value,
    ]),
  );
}

function restrict(tagName: string, properties: Properties): Properties {
  const { src, srcSet, style, className } = properties;
  // A named image would stand in for the property of that name on `document`.
  if (tagName === "img") delete properties["name"];
  if (typeof src === "string" && !isSafeSource(tagName, src)) delete properties["src"];
  if (typeof srcSet === "string" && mapSourceSet(srcSet, safeCandidate) === undefined) delete properties["srcSet"];
  if (style !== undefined && (typeof style !== "string" || !isHighlightStyle(style))) delete properties["style"];
  if (Array.isArray(className) && (tagName === "pre" || tagName === "code" || tagName === "span")) {
    const classes = highlightClasses(tagName, className.map(String));
    if (classes.length > 0) properties["className"] = classes;
    else delete properties["className"];
  } else if (Array.isArray(className) && className.length === 0) delete properties["className"];
  return properties;
}

function isEmpty(properties: Properties): boolean {
  for (const _name in properties) return false;
  return true;
}

function isSafeSource(tagName: string, src: string): boolean {
  if (/^data:/i.test(src)) return tagName === "img" && pictureData.test(src);
  return tagName === "img" || !/^http:/i.test(src);
}

function safeCandidate(url: string): string | undefined {
  return !isExternal(url) || /^(?:https?:)?\/\//i.test(url) ? url : undefined;
}
