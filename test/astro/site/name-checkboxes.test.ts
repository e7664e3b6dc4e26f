import { expect, it } from "vitest";
import { nameCheckboxes } from "../../../plugins/astro/site/name-checkboxes.ts";

const words = { done: "Done", open: 'Not "done"' };

it("says of each checkbox of a task list whether it is done, as either renderer writes it", () => {
  expect(nameCheckboxes('<li><input type="checkbox" checked disabled> Berth</li>', words)).toBe(
    '<li><input type="checkbox" checked disabled aria-label="Done"> Berth</li>',
  );
  expect(nameCheckboxes('<input disabled="" type="checkbox" />', words)).toBe(
    '<input disabled="" type="checkbox" aria-label="Not &quot;done&quot;">',
  );
});

it("leaves what has a name, and what is no checkbox", () => {
  const html = '<input type="checkbox" aria-label="Keys"><input type="text"><p>checkbox</p>';
  expect(nameCheckboxes(html, words)).toBe(html);
});
