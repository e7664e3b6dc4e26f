/**
 * What is wrong with how the focus shows where it now is: it is off the screen, something lies over it, or its ring is missing,
 * cut off, or too faint (less than 3:1) for what it is drawn on. Runs in the page, so that it holds all that it calls.
 */
export function focusFaults(): string[] {
  interface Colour {
    rgb: readonly [number, number, number];
    alpha: number;
  }
  interface Point {
    x: number;
    y: number;
  }

  function readColour(text: string): Colour {
    const [red = NaN, green = NaN, blue = NaN, alpha = 1] = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const scale = text.startsWith("color(srgb") ? 255 : 1;
    if (!/^(?:rgba?|color\(srgb )/.test(text) || Number.isNaN(blue))
      throw new Error(`${text} is not read as a colour.`);
    return { rgb: [red * scale, green * scale, blue * scale], alpha };
  }

  function layOver(top: Colour, bottom: Colour): Colour {
    const mix = (index: 0 | 1 | 2): number => top.rgb[index] * top.alpha + bottom.rgb[index] * (1 - top.alpha);
    return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
  }

  function luminance({ rgb }: Colour): number {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one: Colour, other: Colour): number {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  }

  const nameOf = (element: Element): string => {
    const text = (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim().slice(0, 40);
    const part = element.id || (element.closest("[class]")?.getAttribute("class") ?? "").split(" ")[0];
    return `${element.localName}${part ? ` of ${part}` : ""}${text ? ` “${text}”` : ""}`;
  };

  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;

  /** What is painted at a place, of all that lies there. */
  function backgroundAt({ x, y }: Point): Colour {
    const layers = [...document.elementsFromPoint(x, y), document.body, document.documentElement]
      .map((element) => readColour(getComputedStyle(element).backgroundColor))
      .filter(({ alpha }) => alpha > 0);
    const ground = layers.findIndex(({ alpha }) => alpha === 1);
    const white: Colour = { rgb: [255, 255, 255], alpha: 1 };
    return layers
      .slice(0, ground < 0 ? layers.length : ground + 1)
      .reduceRight((below, top) => layOver(top, below), white);
  }

  /** The part of the page that paints no further than its own edge and has the place outside of it. */
  function cutterOf(ringed: Element, { x, y }: Point): Element | undefined {
    for (let above = ringed.parentElement; above && above !== document.documentElement; above = above.parentElement) {
      const { overflow, contain, contentVisibility } = getComputedStyle(above);
      const cuts = overflow !== "visible" || /paint|strict|content/.test(contain) || contentVisibility === "auto";
      if (!cuts || above === document.body) continue;
      const { left, top, right, bottom } = above.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return above;
    }
    return undefined;
  }

  const focused = document.activeElement;
  if (!focused || focused === document.body) return ["Nothing has the focus."];
  const name = nameOf(focused);
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  const onScreen = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const padding = (parseFloat(scrollPaddingTop) || 0) + (parseFloat(scrollPaddingBottom) || 0);
  const faults: string[] = [];

  const rects = [...focused.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  if (rects.length === 0) return [`${name} cannot be seen.`];
  for (const { left, top, right, bottom } of rects) {
    const tall = bottom - top > height - padding;
    if (left < 0 || right > width + 0.5 || (tall ? top > height || bottom < 0 : top < 0 || bottom > height + 0.5))
      faults.push(`${name} is not all on the screen (${[left, top, right, bottom].map(Math.round).join(" ")}).`);
    const inset = 3;
    // The lines of a text reach into each other a little.
    const places = [
      { x: (left + right) / 2, y: (top + bottom) / 2 },
      { x: left + inset, y: top + (bottom - top) / 4 },
      { x: right - inset, y: bottom - (bottom - top) / 4 },
    ];
    for (const place of places.filter(onScreen)) {
      const hit = document.elementFromPoint(place.x, place.y);
      if (!hit || hit.contains(focused) || focused.contains(hit)) continue;
      faults.push(`${name} is covered by ${nameOf(hit)}.`);
    }
  }

  let ringed: Element | null = focused;
  while (
    ringed &&
    (getComputedStyle(ringed).outlineStyle === "none" || parseFloat(getComputedStyle(ringed).outlineWidth) < 2)
  )
    ringed = ringed.parentElement;
  if (!ringed) return [...faults, `${name} has no ring.`];
  const style = getComputedStyle(ringed);
  const thick = parseFloat(style.outlineWidth);
  const away = parseFloat(style.outlineOffset) + thick / 2;
  const ring = readColour(style.outlineColor);
  ring.alpha *= opacityOf(ringed);
  for (const { left, top, right, bottom } of ringed.getClientRects()) {
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    const sides = {
      left: { x: left - away, y: centre },
      right: { x: right + away, y: centre },
      top: { x: middle, y: top - away },
      bottom: { x: middle, y: bottom + away },
    };
    for (const [side, place] of Object.entries(sides)) {
      const tall = bottom - top > height - padding;
      if (!onScreen(place)) {
        if (!tall) faults.push(`The ring of ${name} leaves the screen at its ${side}.`);
        continue;
      }
      const cutter = cutterOf(ringed, place);
      if (cutter) {
        faults.push(`The ring of ${name} is cut off at its ${side} by ${nameOf(cutter)}.`);
        continue;
      }
      const ground = backgroundAt(place);
      const ratio = contrast(layOver(ring, ground), ground);
      if (ratio < 3) faults.push(`The ring of ${name} has ${ratio.toFixed(1)}:1 at its ${side}.`);
    }
  }
  return [...new Set(faults)];
}
