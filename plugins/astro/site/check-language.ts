import type { Speak } from "./speak.ts";

/** The `lang` of what the check says, which is English, on a page whose own words are in another language. */
export function checkLanguage(speak: Speak): "en" | undefined {
  return /^en\b/i.test(speak("language")) ? undefined : "en";
}
