import type { APIRoute } from "astro";
import { answerWithCalendar } from "../feeds/answer-with-calendar.ts";

export const GET: APIRoute = ({ request }) => answerWithCalendar(request, undefined, () => true);
