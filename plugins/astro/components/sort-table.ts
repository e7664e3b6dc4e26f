import { judgedEvent } from "./judged-event.ts";

/** One table that sorts: its headings become buttons, and what they were set to stands in the address. */
function startSorting(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const head = table.tHead;
  if (!body || !head) return;
  const rows = [...body.rows];
  const headings = [...head.querySelectorAll<HTMLTableCellElement>("th")];
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language === "" ? undefined : language, { numeric: true });

  const sortBy = (heading: HTMLTableCellElement, descending: boolean): void => {
    const column = headings.indexOf(heading);
    const valueOf = (row: HTMLTableRowElement): string => row.cells[column]?.dataset["value"] ?? "";
    const sorted = rows.toSorted((one, other) => {
      const [a, b] = [valueOf(one), valueOf(other)];
      // What has no value stands last either way.
      if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
      return collator.compare(a, b) * (descending ? -1 : 1);
    });
    body.append(...sorted);
    for (const each of headings) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  };

  for (const heading of headings) {
    const { sort } = heading.dataset;
    if (sort === undefined) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const descending = heading.getAttribute("aria-sort") === "ascending";
      sortBy(heading, descending);
      const address = new URL(location.href);
      address.searchParams.set("sort", descending ? `-${sort}` : sort);
      history.replaceState(history.state, "", address);
    });
  }
  table.dataset["sortable"] = "ready";
  const wanted = new URL(location.href).searchParams.get("sort") ?? "";
  const heading = headings.find(({ dataset }) => dataset["sort"] === wanted.replace(/^-/, ""));
  if (heading) sortBy(heading, wanted.startsWith("-"));
  document.addEventListener(judgedEvent, () => {
    const sorted = headings.find((each) => each.hasAttribute("aria-sort"));
    if (sorted) sortBy(sorted, sorted.getAttribute("aria-sort") === "descending");
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) startSorting(table);
