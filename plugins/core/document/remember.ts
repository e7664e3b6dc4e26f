import { detach } from "./detach-strings.ts";

const mostKept = 2_000;

/** Keeps what a function says of up to 2,000 texts, for those that come again page after page; it never says undefined. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const kept = detach(text);
    const value = read(kept);
    if (known.size >= mostKept) known.clear();
    known.set(kept, value);
    return value;
  };
}
