import address from "../../styles/search.css?url";

let loaded: Promise<void> | undefined;

/** Fetches the style sheet of the search on its first use. Without it the search still works. */
export function loadStyles(): Promise<void> {
  return (loaded ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  }));
}
