import type { CivilDate } from "../../core/freshness/history.ts";
import { worthSayingFrom } from "./judge-again.ts";
import type { Site, SiteEntry } from "./load-site.ts";
import { weightOf } from "./trust.ts";

/** A page with a review to come, and the day from which that is worth a look. */
export interface Review {
  page: SiteEntry;
  begins: CivilDate;
}

/** The pages whose review is overdue, due, nearly so, or still to come; the most pressing first. A page that holds records speaks for them. */
export function pagesToReview({ entries, facts: { today, dueSoonDays } }: Site): Review[] {
  const reviews = Object.values(entries)
    .flat()
    .filter(({ data: { handbook } }) => handbook.anchor === undefined)
    .flatMap((page): Review[] => {
      const begins = worthSayingFrom(page.data.handbook.verdict, dueSoonDays);
      return begins === undefined ? [] : [{ page, begins }];
    });
  const key = ({ page: { data }, begins }: Review): string => {
    const { verdict, title } = data.handbook;
    return begins <= today ? `0${weightOf(verdict.freshness)}${verdict.due ?? "9"} ${title}` : `1${begins} ${title}`;
  };
  return reviews.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
