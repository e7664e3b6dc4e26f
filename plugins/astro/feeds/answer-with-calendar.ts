import { loadSite } from "../site/load-site.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { calendarEvents } from "./calendar-events.ts";
import { publicUrls } from "./public-urls.ts";
import { renderCalendar } from "./render-calendar.ts";

/** Answers with the calendar of a part of the handbook, or of all of it where `name` is undefined. */
export async function answerWithCalendar(
  request: Request,
  name: string | undefined,
  isIn: (event: CalendarEvent) => boolean,
): Promise<Response> {
  const site = await loadSite(request);
  const { speak, title, shape } = site;
  const text = renderCalendar(calendarEvents(site).filter(isIn), {
    title: name === undefined ? title : speak("calendar.of", { name, title }),
    host: shape.site === undefined ? "handbook" : new URL(shape.site).host,
    // An event is read far from the site, where only a whole URL leads back.
    urlOf: (address, anchor) => (shape.site === undefined ? undefined : publicUrls(shape).ofPage(address, anchor)),
  });
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}
