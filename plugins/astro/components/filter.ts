import { wordsOf } from "../site/match-words.ts";
import { FilteredItem } from "./filtered-item.ts";
import { showFound } from "./show-found.ts";

// The words stand in the address, so that they are still there after a reload and on coming back.
const parameter = "filter";

/** What is left of a list, told to whoever looks after it. */
export type Narrowed = CustomEvent<{ isNarrowed: boolean; left: HTMLElement[] }>;

/** Shows of a list only what holds every word of its filter field and all that is chosen; a group of which nothing is left goes too. */
function startFilter(field: HTMLElement): void {
  const list = document.getElementById(field.dataset["filter"] ?? "");
  const input = field.querySelector("input");
  const status = field.querySelector("[role=status]");
  const clear = field.querySelector<HTMLElement>("[data-clear]");
  if (!list || !input || !status) return;
  const menus = [...field.querySelectorAll<HTMLSelectElement>("select")];
  const leftOver = field.querySelector<HTMLElement>("[data-left-over]");
  const items = [...list.querySelectorAll<HTMLElement>("[data-filter-item]")].map(
    (element) => new FilteredItem(element),
  );
  const groups = [...list.querySelectorAll<HTMLElement>("[data-filter-group]")];
  const nameOf = (menu: HTMLSelectElement): string => menu.dataset["choice"] ?? "";

  const say = (count: number, isNarrowed: boolean): void => {
    const none = field.dataset["none"] ?? "";
    const said = (field.dataset["said"] ?? "")
      .replace("{count}", String(count))
      .replace("{total}", String(items.length));
    status.textContent = count === 0 && none !== "" ? none : said;
    if (clear) clear.hidden = !isNarrowed;
    if (!leftOver) return;
    leftOver.hidden = count > 0;
    const further = leftOver.querySelector<HTMLAnchorElement>("[data-filter-search]");
    if (further) further.search = new URLSearchParams({ q: input.value.trim() }).toString();
  };

  const narrow = (): void => {
    const words = wordsOf(input.value);
    const chosen = menus.filter(({ value }) => value !== "").map((menu) => [nameOf(menu), menu.value] as const);
    const isNarrowed = words.length + chosen.length > 0;
    const left = items.filter((item) => item.show(words, chosen));
    for (const group of groups) group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    list.toggleAttribute("data-narrowed", isNarrowed);
    say(left.length, isNarrowed);
    const detail = { isNarrowed, left: left.map(({ element }) => element) };
    list.dispatchEvent(new CustomEvent("narrowed", { detail }) satisfies Narrowed);
    showFound(left.flatMap((item) => item.ranges()));
  };

  const keep = (): void => {
    const address = new URL(location.href);
    const values = [[parameter, input.value.trim()], ...menus.map((menu) => [nameOf(menu), menu.value])] as const;
    for (const [name = "", value = ""] of values) {
      if (value === "") address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(history.state, "", address);
    narrow();
  };

  field.addEventListener("input", keep);
  clear?.addEventListener("click", () => {
    input.value = "";
    for (const menu of menus) menu.value = "";
    keep();
    input.focus();
  });
  const asked = new URLSearchParams(location.search);
  input.value = asked.get(parameter) ?? "";
  for (const menu of menus) {
    const wanted = asked.get(nameOf(menu)) ?? "";
    menu.value = [...menu.options].some(({ value }) => value === wanted) ? wanted : "";
  }
  if (input.value.trim() !== "" || menus.some(({ value }) => value !== "")) narrow();
  else say(items.length, false);
}

for (const field of document.querySelectorAll<HTMLElement>("[data-filter]")) startFilter(field);
