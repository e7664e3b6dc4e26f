import { expect, it } from "vitest";
import { escapeHeadingIds } from "../../../plugins/core/document/escape-heading-ids.ts";

it.each([
  ["## Owner {#who}", "## Owner \\{#who}"],
  ["## Owner {#who} ##", "## Owner \\{#who} ##"],
  ["> - # Owner {#who}\r\n", "> - # Owner \\{#who}\r\n"],
  ["Owner {#who}\n=====\n", "Owner \\{#who}\n=====\n"],
  ["Owner {#who}\n---", "Owner \\{#who}\n---"],
])("escapes the id of %j", (source, escaped) => {
  expect(escapeHeadingIds(source)).toBe(escaped);
});

it.each([
  "## Owner \\{#who}",
  "## Owner {who}",
  "## Owner `{#who}`",
  "Owner {#who}\n\nNext",
  "```sh\n# owner {#who}\n```",
  "~~~~\n# owner {#who}\n```\n# owner {#who}\n~~~~",
  "- ```\n  # owner {#who}\n  ```",
  "#owner {#who}",
  "{/* {#who} */}",
])("leaves %j alone", (source) => {
  expect(escapeHeadingIds(source)).toBe(source);
});

it("goes on after a fence", () => {
  expect(escapeHeadingIds("```\n# a {#a}\n```\n\n# b {#b}")).toBe("```\n# a {#a}\n```\n\n# b \\{#b}");
});
