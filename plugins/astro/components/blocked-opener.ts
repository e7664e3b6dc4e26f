const section = document.querySelector<HTMLElement>("[data-blocked]");

/** Opens “Blocked since …”; what works it out comes when it is first asked for. */
async function open(blocked: HTMLElement, isAsked: boolean): Promise<void> {
  const { startBlockedSince } = await import("./blocked-since.ts");
  startBlockedSince(blocked, isAsked);
}

if (section) {
  const button = section.querySelector("[data-blocked-open]");
  button?.addEventListener("click", () => void open(section, true));
  // A link that somebody sent says since when.
  if (new URLSearchParams(location.search).has("since")) void open(section, false);
}
