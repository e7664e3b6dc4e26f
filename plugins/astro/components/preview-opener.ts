// Long enough that a pointer on its way across a text opens nothing.
const delay = 350;
let expected: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A link whose page can be shown before it is followed: to another page of this site, in the main part of this one. */
function previewable(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return undefined;
  const isPage = !/\.(?!html?$)[a-z]\w*$/i.test(link.pathname) && !link.hasAttribute("download");
  return isPage && !link.closest("nav, dialog, [popover], #search-page, [data-review-heading]") ? link : undefined;
}

/** Readers who save data, or whose connection does, are shown none. */
function savesData(): boolean {
  const connection = Reflect.get(navigator, "connection") as { saveData?: boolean } | undefined;
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

function forget(): void {
  clearTimeout(timer);
  expected = undefined;
}

function expect(link: HTMLAnchorElement | undefined): void {
  if (link === expected) return;
  forget();
  if (!link || savesData()) return;
  expected = link;
  timer = setTimeout(() => {
    // Fetched with the first preview.
    void import("./link-preview.ts").then(({ openPreview }) => openPreview(link)).catch(forget);
  }, delay);
}

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType !== "touch") expect(previewable(target));
});
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof Element && target.matches(":focus-visible")) expect(previewable(target));
});
document.addEventListener("focusout", forget);
for (const event of ["pointerdown", "keydown"]) document.addEventListener(event, () => clearTimeout(timer));
