import { expect, it } from "vitest";
import { mayHoldRawHtml } from "../../plugins/markdown/may-hold-raw-html.ts";

it.each([
  ...[
    "<b>x",
    "<b",
    "<b\n",
    "<div\n",
    "</p>",
    "<br/>",
    "<B\tid=x>",
    "<!DOCTYPE html>",
    "<?php",
    "<![CDATA[",
    "<!-- a",
    "<!-->",
  ],
  ...[
    "x <!-- a --> y",
    "<!-- a --> y",
    "<!-- <b> -->",
    "`<!--` <b> `-->`",
    "<!-- a --> <!-- b -->",
    "<<!-- a -->\n<b>",
  ],
])("finds raw HTML in %j", (source) => {
  expect(mayHoldRawHtml(source)).toBe(true);
});

it.each([
  "",
  "a < b",
  "a<3 and 1 <2",
  "<https://example.org>",
  "<mira@example.org>",
  "x <!-- a -->\ny",
  "<!-- a\nb -->  \r\n\r\ny",
  "-->",
])("finds none in %j", (source) => {
  expect(mayHoldRawHtml(source)).toBe(false);
});
