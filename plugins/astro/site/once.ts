/** Works something out once for each thing it is asked of, however many pages ask. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { found: Found }>();
  return (of) => {
    const kept = known.get(of) ?? { found: find(of) };
    known.set(of, kept);
    return kept.found;
  };
}
