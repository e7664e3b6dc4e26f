import { isTimeZone } from "../../core/freshness/civil-date.ts";
import type { CalendarFacts } from "../content/agreement-facts.ts";
import { readCalendar } from "../site/read-calendar.ts";
import { readAddressTime, readLocalTime, writeAddressTime, writeLocalTime } from "../site/read-moment.ts";
import { sayBlocked, type BlockedLadder, type BlockedWords } from "../site/say-blocked.ts";
import { copyText, sayCopied } from "./copy-text.ts";
import { clearLadders, markLadder } from "./mark-ladder.ts";
import { showBlocked } from "./show-blocked.ts";

interface BlockedData {
  title: string;
  owner?: string;
  calendars: CalendarFacts[];
  ladders: BlockedLadder[];
}

const millisecondsPerMinute = 60_000;
const started = new WeakMap<HTMLElement, (isAsked: boolean) => void>();

/** Opens the panel: at the moment the address names, else, when it was asked for, now. */
export function startBlockedSince(section: HTMLElement, isAsked: boolean): void {
  const open = started.get(section) ?? start(section);
  if (open) started.set(section, open);
  open?.(isAsked);
}

function start(section: HTMLElement): ((isAsked: boolean) => void) | undefined {
  const data = JSON.parse(section.dataset["blocked"] ?? "null") as BlockedData | null;
  const words = JSON.parse(section.dataset["words"] ?? "null") as BlockedWords | null;
  const opener = section.querySelector<HTMLElement>("[data-blocked-open]");
  const panel = section.querySelector<HTMLElement>(".blocked-panel");
  const input = section.querySelector<HTMLInputElement>("#blocked-time");
  const choice = section.querySelector<HTMLSelectElement>("#blocked-case");
  const fault = section.querySelector<HTMLElement>(".blocked-fault");
  if (!data || !words || !opener || !panel || !input || !fault) return undefined;

  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const calendars = data.calendars.map(readCalendar);
  const timeZone = isTimeZone(own) ? own : (calendars[0]?.timeZone ?? "UTC");
  const chosen = (): number => Number(choice?.value ?? 0);
  const now = (): number => Math.floor(Date.now() / millisecondsPerMinute) * millisecondsPerMinute;
  const linkTo = (since: number): URL => {
    const address = new URL(location.href);
    address.searchParams.set("since", writeAddressTime(since));
    if (chosen() === 0) address.searchParams.delete("case");
    else address.searchParams.set("case", String(chosen() + 1));
    // A colon may stand in a query as it is, and reads better in a chat.
    address.search = address.searchParams.toString().replaceAll("%3A", ":");
    return address;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let sentence = "";

  const show = (): void => {
    clearTimeout(timer);
    const ladder = data.ladders[chosen()];
    if (panel.hidden || !ladder || since === undefined) return;
    const answer = sayBlocked({ ...data, ladder, calendars, since, now: Date.now(), timeZone, words });
    markLadder(chosen(), answer.hops);
    const link = linkTo(since);
    link.hash = "promise-escalation";
    sentence = answer.sentence === undefined ? "" : `${answer.sentence} ${link.href}`;
    showBlocked(panel, answer, sentence, chosen());
    timer = setTimeout(show, millisecondsPerMinute - (Date.now() % millisecondsPerMinute));
  };
  /** Takes a moment over from where it was entered; one that cannot be read is said to be none. */
  const take = (moment: number | undefined, isEntered: boolean): void => {
    since = moment;
    fault.hidden = moment !== undefined;
    input.setAttribute("aria-invalid", String(moment === undefined));
    if (moment === undefined) {
      clearTimeout(timer);
      clearLadders();
      showBlocked(panel, undefined, "", 0);
      return;
    }
    if (!isEntered) input.value = writeLocalTime(moment, timeZone);
    history.replaceState(history.state, "", linkTo(moment));
    show();
  };
  const close = (): void => {
    clearTimeout(timer);
    panel.hidden = true;
    opener.hidden = false;
    opener.setAttribute("aria-expanded", "false");
    clearLadders();
    const address = new URL(location.href);
    address.searchParams.delete("since");
    address.searchParams.delete("case");
    history.replaceState(history.state, "", address);
    opener.focus();
  };
  const morning = (): number => {
    const today = writeLocalTime(now(), timeZone).slice(0, 10);
    return readLocalTime(`${today}T09:00`, timeZone) ?? now();
  };
  const quick: Record<string, () => number> = { now, hour: () => now() - 60 * millisecondsPerMinute, morning };

  input.addEventListener("input", () => {
    take(readLocalTime(input.value, timeZone), true);
  });
  choice?.addEventListener("change", () => {
    take(since, true);
  });
  panel.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const moment = quick[button?.dataset["blockedQuick"] ?? ""];
    if (moment) take(moment(), false);
    else if (button?.matches("[data-blocked-close]")) close();
    else if (button?.matches("[data-blocked-copy]")) {
      const line = panel.querySelector(".blocked-sentence > .copy-said");
      void copyText(sentence).then((isDone) => {
        sayCopied(line, words[isDone ? "copy.done" : "copy.failed"]);
      });
    }
  });
  panel.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  // A tab that lay in the background, or a page that comes back, is behind its time.
  document.addEventListener("visibilitychange", show);
  addEventListener("pageshow", show);

  return (isAsked) => {
    const asked = new URLSearchParams(location.search);
    const number = Number(asked.get("case") ?? 1) - 1;
    if (choice && data.ladders[number]) choice.value = String(number);
    panel.hidden = false;
    opener.hidden = true;
    opener.setAttribute("aria-expanded", "true");
    const said = asked.get("since");
    take(said === null ? now() : readAddressTime(said), false);
    if (isAsked) input.focus();
  };
}
