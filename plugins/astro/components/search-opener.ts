const link = document.querySelector<HTMLAnchorElement>("a[data-search]");
const page = document.getElementById("search-page");
/** What is typed while the dialog is on its way; undefined at any other time. */
let typed: string | undefined;

/** Opens the search that the link in the head of the page leads to; on the page of the search itself, goes to its field. */
async function openSearch({ href, dataset }: HTMLAnchorElement): Promise<void> {
  const field = page?.querySelector("input");
  if (field) {
    field.select();
    return;
  }
  typed = "";
  try {
    // Nothing of the search is fetched before its first use.
    const dialog = await import("../search/ui/search-dialog.ts");
    const { search: bundle = "", words } = dataset;
    await dialog.openSearch({ bundle, titles: href, words }, () => typed ?? "");
  } catch {
    location.assign(href);
  }
  typed = undefined;
}

function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function heedKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isPlain = !ctrlKey && !metaKey && !altKey;
  if (event.defaultPrevented || isTyping(event)) return;
  if (typed !== undefined && isPlain && key.length === 1) typed += key;
  else if (typed && link && key === "Enter") location.assign(`${link.href}?q=${encodeURIComponent(typed)}`);
  else if (link && (isPlain ? key === "/" : key.toLowerCase() === "k" && ctrlKey !== metaKey)) void openSearch(link);
  else return;
  event.preventDefault();
}

if (page) {
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    void import("../search/ui/search-page.ts").then(({ startSearchPage }) => startSearchPage(page));
  };
  // Where there is room, the filters are always there to choose from.
  for (const filters of page.querySelectorAll("details")) filters.open = matchMedia("(width >= 44rem)").matches;
  for (const use of ["focusin", "pointerenter", "pointerdown"]) page.addEventListener(use, start, { once: true });
  // What is asked in the address is looked for at once; while one writes, it is said at once that there is no index yet.
  if (location.search !== "" || import.meta.env.DEV) start();
}
if (link) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openSearch(link);
  });
  document.addEventListener("keydown", heedKey);
}
