/** Values of which those that are optional may be undefined. */
type WithEmpty<T> = { [K in keyof T]: Pick<T, K> extends Required<Pick<T, K>> ? T[K] : T[K] | undefined };

/** The same values without the keys that hold none, so that nothing of them is stored. */
export function withoutEmpty<T extends object>(values: WithEmpty<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
