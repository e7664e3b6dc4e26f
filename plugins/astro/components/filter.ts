// The words stand in the address, so that they are still there after a reload and on coming back.
const parameter = "filter";

/** Shows of a list only what holds every word of its filter field; a group of which nothing is left goes too. */
function startFilter(field: HTMLElement): void {
  const list = document.getElementById(field.dataset["filter"] ?? "");
  const input = field.querySelector("input");
  const status = field.querySelector("[role=status]");
  if (!list || !input || !status) return;
  const items = [...list.querySelectorAll<HTMLElement>("[data-filter-item]")].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  const groups = [...list.querySelectorAll<HTMLElement>("[data-filter-group]")];
  const narrow = (): void => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    status.textContent = shown === 0 ? (field.dataset["none"] ?? "") : words.length === 0 ? "" : String(shown);
  };
  input.addEventListener("input", () => {
    narrow();
    const address = new URL(location.href);
    if (input.value.trim() === "") address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, input.value.trim());
    history.replaceState(history.state, "", address);
  });
  input.value = new URLSearchParams(location.search).get(parameter) ?? "";
  if (input.value !== "") narrow();
  field.hidden = false;
}

for (const field of document.querySelectorAll<HTMLElement>("[data-filter]")) startFilter(field);
