import { decodeUrl } from "../../core/handbook/address.ts";

/** The id that the fragment of a URL (`#sev-1`) names; empty where there is none, or it is badly escaped. */
export function namedId(hash: string): string {
  return decodeUrl(hash.slice(1)) ?? "";
}

/** The part of this page that the fragment of a URL names; null where there is none. */
export function namedPart(hash: string): HTMLElement | null {
  return document.getElementById(namedId(hash));
}
