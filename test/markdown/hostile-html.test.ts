import type { Nodes } from "hast";
import { htmlToHast } from "satteri";
import { describe, expect, it } from "vitest";
import { comparable, hrefsIn, idsIn, processorNames, renderPage } from "./rendering.ts";

const attacks = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "Text <script>alert(1)</script> text",
  "<script\n>alert(1)</script\n>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<script>alert(1)//<</script>",
  '<img src=x onerror="alert(1)">',
  "<img src=x onerror=alert(1)//",
  "<img src=`x` onerror=alert(1)>",
  '<img """><script>alert(1)</script>">',
  "<IMG SRC=x ONERROR\n=\nalert(1)>",
  "<img/src=x/onerror=alert(1)>",
  "<body onload=alert(1)>",
  "<html onclick=alert(1)><p>x",
  "<p onclick=alert(1) onmouseover='alert(2)' style='position:fixed;inset:0'>x</p>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
  "<video poster=javascript:alert(1)></video>",
  "<audio src=data:text/html,<script>alert(1)</script>></audio>",
  "<input autofocus onfocus=alert(1)>",
  "<button onclick=alert(1) formaction=javascript:alert(1)>x</button>",
  "<form action=javascript:alert(1)><input type=submit></form>",
  "<isindex action=javascript:alert(1) type=image>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a href='JaVaScRiPt:alert(1)'>x</a>",
  "<a href='java&#9;script:alert(1)'>x</a>",
  "<a href='java&#10;script:alert(1)'>x</a>",
  "<a href='java&NewLine;script&colon;alert(1)'>x</a>",
  "<a href=' &#14; javascript:alert(1)'>x</a>",
  "<a href='&#1;javascript:alert(1)'>x</a>",
  "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)'>x</a>",
  "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)'>x</a>",
  "<a href='javascript&#0000058alert(1)'>x</a>",
  "<a href='vbscript:msgbox(1)'>x</a>",
  "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
  "<a href='/&#9;/evil.example' xlink:href='javascript:alert(1)'>x</a>",
  "<area href='javascript:alert(1)'><map name=m><area href='javascript:alert(1)'></map>",
  "<img src='javascript:alert(1)'><img src='data:image/svg+xml,<svg onload=alert(1)>'><img srcset='javascript:alert(1) 1x'>",
  "<img src='data:text/html,<script>alert(1)</script>' longdesc='javascript:alert(1)' dynsrc='javascript:alert(1)'>",
  "[x](javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](JAVASCRIPT:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](java&#x0A;script:alert(1))",
  "[x](&#x6A;avascript:alert(1) 'title')",
  "[x][attack]\n\n[attack]: javascript:alert(1)",
  "[x](vbscript:x) [x](data:text/html;base64,PHNjcmlwdD4=) [x](file:///etc/passwd)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1)) ![x](data:text/html,x)",
  '![x](x.png"onerror="alert(1))',
  "![x](x.png 'a\" onerror=\"alert(1)')",
  '[x](x.md "a\\" onclick=\\"alert(1)")',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=javascript:alert(1)><param name=x value=y><p>fallback</p></object>",
  "<embed src=javascript:alert(1)>",
  "<applet code=x></applet>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='https://evil.example/'><a href='x.md'>x</a>",
  "<link rel=stylesheet href='https://evil.example/x.css'>",
  "<style>body{background:url(javascript:alert(1))}</style>",
  "<style>@import 'https://evil.example/x.css';</style>",
  "<style><img src='</style><img src=x onerror=alert(1)>'></style>",
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<span style='color:red;background-image:url(https://evil.example)'>x</span>",
  "<span style='color:expression(alert(1))'>x</span>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text x=0 y=20>x</text></a></svg>",
  "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
  "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<svg><p><style><a id='</style><img src=1 onerror=alert(1)>'></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<math><annotation-xml encoding='text/html'><style><img src=x onerror=alert(1)></style></annotation-xml></math>",
  "<math href='javascript:alert(1)'>x</math>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<noembed><img src=x onerror=alert(1)></noembed>",
  "<noframes><img src=x onerror=alert(1)></noframes>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
  "<title><img src=x onerror=alert(1)></title><img src=x onerror=alert(1)>",
  "<template><img src=x onerror=alert(1)><script>alert(1)</script></template>",
  "<select><option><img src=x onerror=alert(1)></option><script>alert(1)</script></select>",
  "<select><template><style><!--</template></style><img src=x onerror=alert(1)>--></select>",
  "<table><script>alert(1)</script><tr><td onclick=alert(1)>x</td></tr></table>",
  "<table><tr><td><table><tr><td><svg/onload=alert(1)>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<!--->-<img src=x onerror=alert(1)>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<!-- <b> --> <img src=x onerror=alert(1)> <!-- -->",
  "`<!--` <img src=x onerror=alert(1)> `-->`",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml <img src=x onerror=alert(1)> ?>",
  "<!DOCTYPE html><img src=x onerror=alert(1)>",
  "<b <script>alert(1)</script>0",
  "<a <img src=x onerror=alert(1)>>",
  "<div><div><div><p><b><i onclick=alert(1)><center><font onclick=alert(1)>unclosed",
  "<x-widget onclick=alert(1)><marquee onstart=alert(1)>x</marquee></x-widget>",
  "<dialog open onclose=alert(1)>x</dialog><slot onslotchange=alert(1)>",
  "<portal src=javascript:alert(1)><fencedframe></fencedframe>",
  "<img name=querySelector src=x> <form name=getElementById></form>",
  "<p is=x-widget slot=s part=p nonce=n contenteditable popover>x</p>",
  "<astro-island component-url='javascript:alert(1)'></astro-island>",
  "- [x] <input onclick=alert(1) type=image src=x>",
  "| a |\n| - |\n| <img src=x onerror=alert(1)> |",
  "## Heading <img src=x onerror=alert(1)> {#x}",
  '## Heading {#"onclick="alert(1)}',
  "Note[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
  'Note[^"><script>]\n\n[^"><script>]: x',
  '```"onmouseover="alert(1)\ncode\n```',
  '~~~js"><img/src=x/onerror=alert(1)/x="\ncode\n~~~',
  "```a&quot;onmouseover=&quot;alert(1)\ncode\n```",
  '```\\"onmouseover=\\"alert(1)\ncode\n```',
  "```js\n</code></pre><img src=x onerror=alert(1)>\n```",
  "<pre><code class='language-a\"onmouseover=\"alert(1)'>x</code></pre>",
  "`<img src=x onerror=alert(1)>`",
];

const active = new Set([
  ...[
    "script",
    "style",
    "iframe",
    "frame",
    "object",
    "embed",
    "applet",
    "form",
    "button",
    "textarea",
    "select",
    "svg",
    "math",
  ],
  ...[
    "meta",
    "base",
    "link",
    "template",
    "noscript",
    "title",
    "body",
    "html",
    "head",
    "portal",
    "dialog",
    "slot",
    "plaintext",
  ],
]);
const urls = ["href", "src", "srcSet", "poster", "cite", "longDesc", "xLinkHref", "action", "formAction", "data"];

// As a browser reads a scheme: without control characters and blanks.
function schemeOf(url: unknown): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/.exec(
    String(url)
      .replace(/[\u0000-\u0020]/g, "")
      .toLowerCase(),
  )?.[1];
}

function faultsOf(node: Nodes): string[] {
  const below = "children" in node ? node.children.flatMap(faultsOf) : [];
  if (node.type === "comment" || node.type === "raw") return [`${node.type} ${node.value}`];
  if (node.type !== "element") return below;
  const own = active.has(node.tagName) || node.tagName.includes("-") ? [`<${node.tagName}>`] : [];
  for (const [name, value] of Object.entries(node.properties)) {
    const scheme = urls.includes(name) ? schemeOf(value) : undefined;
    const isPicture = node.tagName === "img" && /^data:image\/(png|gif|jpeg|webp|avif)[;,]/.test(String(value));
    if (/^on/i.test(name)) own.push(`${name} on <${node.tagName}>`);
    if (scheme && !["http", "https", "mailto"].includes(scheme) && !isPicture) own.push(`${name}=${String(value)}`);
    if (name === "style" && /url|expression|position|javascript/.test(String(value)))
      own.push(`style=${String(value)}`);
    if (["is", "slot", "part", "nonce", "contentEditable", "popover", "srcDoc", "autoFocus"].includes(name))
      own.push(name);
    if (name === "name" && node.tagName === "img") own.push("name on <img>");
  }
  return [...own, ...below];
}

describe.each(processorNames)("hostile HTML under %s", (name) => {
  it.each(attacks)("leaves nothing active of %j", async (attack) => {
    for (const highlight of ["prism", "shiki", false] as const) {
      const { html } = await renderPage(name, `Before\n\n${attack}\n\nAfter`, { highlight });
      expect(faultsOf(htmlToHast(html, { fragment: true }))).toEqual([]);
    }
  });

  it("leaves nothing active of all of them on one page, and keeps what is around them", async () => {
    const fenceless = attacks.filter((attack) => !/^(```|~~~)|<(?:plaintext|!--|\?|!\[)/.test(attack));
    const { html } = await renderPage(name, `${fenceless.join("\n\n")}\n\n<p>The *last* word</p>`);
    expect(faultsOf(htmlToHast(html, { fragment: true }))).toEqual([]);
  });

  it("is as safe among plugins of the site's own", async () => {
    for (const attack of attacks) {
      const { html } = await renderPage(name, attack, {
        satteri: { mdastPlugins: [{ name: "reading-time" }], features: { headingAttributes: true, directive: true } },
      });
      expect(faultsOf(htmlToHast(html, { fragment: true }))).toEqual([]);
    }
  });

  it("cleans what a page may write with heading attributes", async () => {
    const { html } = await renderPage(name, "## Owner {#who onclick=alert(1) .banner}", {
      satteri: { features: { headingAttributes: true } },
    });
    expect(faultsOf(htmlToHast(html, { fragment: true }))).toEqual([]);
  });

  it("keeps the ids of what it takes away, so that links to them still arrive", async () => {
    const source =
      '<form id="form"><p id="in">x</p></form>\n\n<svg id="svg"><a id="deep"></a></svg>\n\n<iframe id="frame"></iframe>';
    const [sanitised, trusted] = await Promise.all([
      renderPage(name, source),
      renderPage(name, source, { sanitize: false }),
    ]);
    expect(idsIn(sanitised.html)).toEqual(["form", "in", "svg", "deep", "frame"]);
    expect(idsIn(trusted.html)).toEqual(["form", "in", "svg", "deep", "frame"]);
  });

  it("parses raw HTML where a site has told Sätteri not to", async () => {
    const { html } = await renderPage(name, "Text <b onclick=alert(1)>x</b>", {
      satteri: { features: { rawHtml: false } },
    });
    expect(html).toContain("<b>x</b>");
  });

  it("leaves a trusted handbook's HTML as it is", async () => {
    const source =
      '<div onclick="open()" class="card"><script>start()</script>[not a link](x.md)</div>\n\n<!-- kept -->';
    const { html } = await renderPage(name, source, { sanitize: false });
    expect(html.trim().replace(/\n+/g, "\n\n")).toBe(source);
  });
});

describe.each(processorNames)("harmless HTML under %s", (name) => {
  it.each([
    '<u>x</u> <mark>x</mark> <kbd>x</kbd> <abbr title="y">x</abbr> <small>x</small> <sub>x</sub>',
    '<a href="https://example.org/" data-primary-action="">x</a>',
    '<a href="/decisions/" data-secondary-action="" id="act" name="Act">x</a>',
    '<span id="who" title="y" lang="de">x</span>',
    '<video src="https://example.org/x.mp4" controls></video>',
    '<map name="m"><area shape="rect" coords="0" href="/x/" alt="x"></map>',
    '<a href="tel:+4930123">x</a> <a href="mailto:mira@example.org">x</a> <a href="slack://channel">x</a>',
  ])("keeps %s", async (html) => {
    const rendered = await renderPage(name, html);
    expect(comparable(rendered.html)).toBe(comparable(`<p>${html}</p>`));
  });

  it.each([
    '<img src="https://example.org/x.png" alt="x" width="20" height="10" loading="lazy">',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="x">',
    '<figure><img src="https://example.org/x.png" alt=""><figcaption>x</figcaption></figure>',
    "<details open><summary>x</summary>y</details>",
    '<p align="center">x</p>',
    '<table><caption>x</caption><tbody><tr><td align="right" colspan="2">x</td></tr></tbody></table>',
  ])("keeps %s", async (html) => {
    const rendered = await renderPage(name, html);
    expect(comparable(rendered.html)).toBe(comparable(html));
  });

  it.each(["prism", "shiki"] as const)("keeps what %s makes of code", async (highlight) => {
    const code = "```js\nconst window = 48; // hours\n```\n";
    const trusted = await renderPage(name, code, { highlight, sanitize: false });
    const sanitised = await renderPage(name, `${code}\n<u>x</u>\n`, { highlight });
    expect(comparable(sanitised.html)).toContain(comparable(trusted.html));
    expect(sanitised.html).toMatch(/class="(astro-code|language-js)/);
  });

  it("turns alignment into an attribute that no policy blocks", async () => {
    const { html } = await renderPage(name, "| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |\n");
    expect(html).not.toContain("style=");
    expect([...html.matchAll(/align="(\w+)"/g)].map((match) => match[1])).toEqual([
      ...["left", "center", "right"],
      ...["left", "center", "right"],
    ]);
  });

  it("gives a page without raw HTML the very HTML that a searched page has", async () => {
    const source = [
      ...["# Support {#top}", "", "Text with `code`, **bold**, ~~old~~ and [a link](delivery.md 'Delivery').", ""],
      ...[
        "- [ ] open",
        "- [x] done",
        "",
        "3. three",
        "4. four",
        "",
        "> quote",
        "",
        "| a | b |",
        "| :- | -: |",
        "| 1 | 2 |",
        "",
      ],
      ...["![ladder](ladder.png 'The ladder')", "", "https://example.org note[^1]", "", "---", "", "[^1]: Note", ""],
    ].join("\n");
    const quick = await renderPage(name, source, { highlight: "prism" });
    const searched = await renderPage(name, `${source}\n<u></u>\n`, { highlight: "prism" });
    expect(comparable(searched.html.replace("<p><u></u></p>\n", ""))).toBe(comparable(quick.html));
    expect(hrefsIn(quick.html)).toContain("/contracts/delivery/");
  });
});
