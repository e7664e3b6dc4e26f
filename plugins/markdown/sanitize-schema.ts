import { defaultSchema, type Schema } from "hast-util-sanitize";

const defaults = defaultSchema.attributes ?? {};
const highlighting = ["className", "style", "dataLanguage", "dataLine"];
const media = ["src", "controls", "loop", "muted", "playsInline", "preload"];

/** The sanitiser compares schemes exactly; browsers do not care for case. */
function schemes(names: string): string[] {
  return words(names).flatMap((name) => [
    name,
    name.toUpperCase(),
    name.replace(/^./, (letter) => letter.toUpperCase()),
  ]);
}

function words(list: string): string[] {
  return list.split(" ");
}

/**
 * What raw HTML in Markdown may hold: GitHub's list, and what a handbook needs beyond it. Ids and names are not prefixed, since
 * the anchors of a page are the ids its author wrote. What a list cannot say is decided in `sanitizeElement`.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  // Elements are cleaned one by one, and both processors put table parts only where HTML allows them.
  ancestors: {},
  clobber: [],
  clobberPrefix: "",
  strip: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...words(
      "abbr address area article aside audio bdi bdo big caption center cite col colgroup dfn figcaption figure",
    ),
    ...words("font footer header hgroup map mark nav small time track u video wbr"),
  ],
  attributes: {
    ...defaults,
    "*": [
      ...(defaults["*"] ?? []),
      "ariaHidden",
      "ariaLabel",
      "dataPrimaryAction",
      "dataSecondaryAction",
      ["dataLink", "outside"],
    ],
    a: [...(defaults["a"] ?? []), "download", "rel", ["target", "_blank"]],
    area: ["href"],
    audio: media,
    code: highlighting,
    img: [...(defaults["img"] ?? []), "decoding", "loading", "sizes", "srcSet"],
    pre: highlighting,
    source: ["sizes", "src", "srcSet", "type"],
    span: highlighting,
    track: ["default", "kind", "src", "srcLang"],
    video: [...media, "poster"],
  },
  protocols: {
    cite: schemes("http https"),
    href: schemes("http https mailto tel sms xmpp irc ircs webcal matrix slack msteams"),
    longDesc: schemes("http https"),
    poster: schemes("http https"),
    src: schemes("http https data"),
  },
};

/** Elements that are dropped with all they hold, since what they hold is no text for a reader. */
export const droppedElements: ReadonlySet<string> = new Set([
  ...words(
    "applet base embed frame frameset iframe link math meta noembed noframes noscript object param script select",
  ),
  ...words("style svg template textarea title xmp"),
]);
