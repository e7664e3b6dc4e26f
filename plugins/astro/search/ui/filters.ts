import type { FilterCounts } from "@pagefind/component-ui";
import { isWordKey, type Speak } from "../../site/speak.ts";
import { element } from "./element.ts";
import type { Engine } from "./engine.ts";
import { labelOfFilter } from "./filter-labels.ts";
import { filterNames, freshnesses, kindsFound, statuses, type FilterName, type Query } from "./query.ts";

type Counts = Record<FilterName, Map<string, number>>;

/** One field a filter. */
export interface Filters {
  element: HTMLElement;
  /**
   * Offers what is left to choose from. `available` counts under the present filters, `total` without any;
   * where nothing was counted, everything there is to choose from.
   */
  offer(counts: { available: FilterCounts; total: FilterCounts } | undefined, chosen: Query["filters"]): void;
}

/** Makes the fields by which results are narrowed, or takes those that stand in `place`. */
export function createFilters(
  engine: Engine,
  onChoose: (filters: Query["filters"]) => void,
  place = createFields(engine),
): Filters {
  const { speak } = engine;
  const fields = [...place.querySelectorAll("label")].flatMap((label) => {
    const select = label.querySelector("select");
    const name = filterNames.find((each) => each === select?.name);
    return select && name ? [{ name, select, label }] : [];
  });
  place.addEventListener("change", () => {
    const chosen = fields.flatMap(({ name, select }) => (select.value === "" ? [] : [[name, select.value]]));
    onChoose(Object.fromEntries(chosen) as Query["filters"]);
  });
  return {
    element: place,
    offer: (counted, chosen) => {
      place.open ||= Object.keys(chosen).length > 0;
      const { known } = engine;
      const [left, all] = [
        countByName(counted?.available ?? known, engine),
        countByName(counted?.total ?? known, engine),
      ];
      for (const { name, select, label } of fields) {
        const value = chosen[name];
        label.toggleAttribute("data-chosen", value !== undefined);
        // Under its own filter each other value counts nothing: what it would give is only known without.
        const counts = value === undefined ? left[name] : all[name];
        const values = sortValues(name, engine, [
          ...new Set([...counts.keys(), ...(value === undefined ? [] : [value])]),
        ]);
        const options = values
          .filter((each) => each === value || (counts.get(each) ?? 0) > 0)
          .map((each) => {
            const count = value === undefined && counted ? ` (${counts.get(each) ?? 0})` : "";
            return element(
              "option",
              { value: each, selected: each === value },
              `${nameOf(name, each, engine)}${count}`,
            );
          });
        select.replaceChildren(element("option", { value: "" }, speak("search.any")), ...options);
      }
    },
  };
}

function createFields(engine: Engine): HTMLDetailsElement {
  const { speak, known } = engine;
  const there = countByName(known, engine);
  const fields = filterNames
    .filter((name) => there[name].size > 0)
    .map((name) =>
      element(
        "label",
        { class: "search-filter" },
        element("span", {}, speak(labelOfFilter[name])),
        element("select", { name }),
      ),
    );
  return element(
    "details",
    // Where there is room they are always there to choose from.
    { class: "search-filters", open: matchMedia("(width >= 44rem)").matches },
    element("summary", {}, speak("search.filters")),
    element("div", {}, ...fields),
  );
}

function countByName(counts: FilterCounts, { judge }: Engine): Counts {
  const of = (name: string): Map<string, number> => new Map(Object.entries(counts[name] ?? {}));
  const freshness = new Map<string, number>();
  for (const [line, count] of of("trust")) {
    const verdict = judge(line);
    freshness.set(verdict, (freshness.get(verdict) ?? 0) + count);
  }
  // Promises are found under their contract, and are no kind to choose.
  const kind = of("kind");
  kind.delete("promise");
  return { kind, team: of("team"), owner: of("owner"), status: of("status"), band: of("band"), freshness };
}

function sortValues(name: FilterName, { facts }: Engine, values: string[]): string[] {
  const orders: Partial<Record<FilterName, readonly string[]>> = {
    kind: kindsFound,
    status: statuses,
    band: Object.keys(facts.bands),
    freshness: freshnesses,
  };
  const order = orders[name] ?? [];
  const rank = (value: string): number => (order.indexOf(value) + order.length + 1) % (order.length + 1);
  return values.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function nameOf(name: FilterName, value: string, { facts, speak }: Engine): string {
  if (name === "band") return facts.bands[value] ?? value;
  if (name === "freshness" && value === "exempt") return speak("search.exempt");
  return wordOr(speak, `${name === "freshness" ? "verdict" : name}.${value}`, value);
}

function wordOr(speak: Speak, key: string, otherwise: string): string {
  return isWordKey(key) ? speak(key) : otherwise;
}
