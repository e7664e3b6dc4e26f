import type { BlockedAnswer } from "../site/say-blocked.ts";

/** Shows an answer in the panel, or none. What has not changed is left alone, so that nobody hears it twice. */
export function showBlocked(
  panel: HTMLElement,
  answer: BlockedAnswer | undefined,
  sentence: string,
  ladder: number,
): void {
  const find = (selector: string): HTMLElement | null => panel.querySelector<HTMLElement>(selector);
  const part = find(".blocked-answer");
  if (!part) return;
  part.hidden = answer === undefined;
  if (!answer) return;
  part.dataset["state"] = answer.state;
  write(find(".blocked-headline"), answer.headline);
  writeAll(find(".blocked-lines"), "li", answer.lines);
  writeAll(find(".blocked-notes"), "p", answer.notes);
  write(find(".blocked-sentence > blockquote"), sentence);
  const figure = find(".blocked-sentence");
  if (figure) figure.hidden = sentence === "";
  showContact(find(".blocked-contact"), answer.hop, ladder);
}

/** The way to reach whoever's turn it is stands beside the words, too. */
function showContact(line: HTMLElement | null, hop: number | undefined, ladder: number): void {
  if (!line || line.dataset["hop"] === `${ladder} ${hop}`) return;
  line.dataset["hop"] = `${ladder} ${hop}`;
  const item = hop === undefined ? undefined : document.querySelectorAll("[data-ladder]")[ladder]?.children[hop];
  const contacts = [...(item?.querySelectorAll("a.contact") ?? [])].map((contact) => contact.cloneNode(true));
  line.replaceChildren(...contacts);
  line.hidden = contacts.length === 0;
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function writeAll(list: HTMLElement | null, tag: string, texts: readonly string[]): void {
  if (!list) return;
  while (list.children.length > texts.length) list.lastElementChild?.remove();
  for (const [index, text] of texts.entries()) {
    const item = list.children[index] ?? list.appendChild(document.createElement(tag));
    if (item.textContent !== text) item.textContent = text;
  }
}
