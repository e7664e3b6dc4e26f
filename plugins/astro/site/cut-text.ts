/** The first words of a text, cut between two of them where it runs longer than `most` characters. */
export function cutText(text: string, most = 220): string {
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most + 1).replace(/\s+\S*$/, "");
  return `${(cut.length > most ? whole.slice(0, most) : cut).replace(/[\s,;:·–—-]+$/, "")} …`;
}
