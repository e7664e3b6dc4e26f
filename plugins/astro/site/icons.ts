/** The one icon set: strokes on a field of 16 by 16. */
export const icons = {
  check: '<path d="m3 8.5 3.2 3.2L13 4.8"/>',
  clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.4 1.6"/>',
  warning: '<path d="M8 2.2 14.5 13.5h-13z"/><path d="M8 6.4v3.3M8 11.6v.1"/>',
  overdue: '<path d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4z"/><path d="M8 4.8v4M8 11.1v.1"/>',
  unknown: '<circle cx="8" cy="8" r="6"/><path d="M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.5-.8 1.1M8 11.3v.1"/>',
  retired: '<path d="M2 3h12v3H2zM3.2 6v7h9.6V6M6.4 8.8h3.2"/>',
  broken:
    '<path d="m6.5 9.5-2.2 2.2a2 2 0 0 1-2.8-2.8L3.7 6.7M9.5 6.5l2.2-2.2a2 2 0 0 1 2.8 2.8l-2.2 2.2M5 2v2M2 5h2M11 14v-2M14 11h-2"/>',
  draft: '<path d="m10.6 2.6 2.8 2.8L5.6 13.2 2 14l.8-3.6z"/>',
  blocked: '<circle cx="8" cy="8" r="6"/><path d="M3.8 3.8l8.4 8.4"/>',
  gap: '<path d="M2 8h3.2M10.8 8H14M6.6 4.5v7M9.4 4.5v7"/>',
  close: '<path d="m3.5 3.5 9 9M12.5 3.5l-9 9"/>',
  menu: '<path d="M2 4h12M2 8h12M2 12h12"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.4 10.4 3.6 3.6"/>',
  phone:
    '<path d="M3.2 2.5h2.6l1.2 3-1.6 1.2a8.5 8.5 0 0 0 3.9 3.9l1.2-1.6 3 1.2v2.6c0 .4-.3.7-.7.7A10.3 10.3 0 0 1 2.5 3.2c0-.4.3-.7.7-.7z"/>',
  chat: '<path d="M2 3h12v8H7.5L4.5 13.5V11H2z"/>',
  mail: '<path d="M2 3.5h12v9H2zM2 4l6 5 6-5"/>',
  link: '<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7L8.2 4.1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L2.9 9.4a2.6 2.6 0 0 0 3.7 3.7l1.2-1.2"/>',
  copy: '<path d="M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1"/>',
  calendar: '<path d="M2 3.5h12v10H2zM2 6.8h12M5 2v3M11 2v3"/>',
  info: '<circle cx="8" cy="8" r="6"/><path d="M8 7.3v3.6M8 5v.1"/>',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof icons;

/** An icon as HTML. It says nothing by itself: a word always stands beside it. */
export function iconSvg(name: IconName): string {
  return `<svg class="icon" data-icon="${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${icons[name]}</svg>`;
}
