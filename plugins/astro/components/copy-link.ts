import { copyText, sayCopied } from "./copy-text.ts";

async function copyLink(button: HTMLElement): Promise<void> {
  const { copyLink: id = "", done, failed } = button.dataset;
  const link = new URL(`#${encodeURIComponent(id)}`, location.origin + location.pathname);
  const isDone = await copyText(link.href);
  sayCopied(button.parentElement?.querySelector("[data-copy-said]") ?? null, isDone ? done : failed);
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy-link]") : null;
  if (button) void copyLink(button);
});
