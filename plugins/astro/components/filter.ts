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
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    status.textContent = shown === 0 ? (field.dataset["none"] ?? "") : words.length === 0 ? "" : String(shown);
  });
  field.hidden = false;
}

for (const field of document.querySelectorAll<HTMLElement>("[data-filter]")) startFilter(field);
