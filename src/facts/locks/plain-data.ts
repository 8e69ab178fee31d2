/** Reads data of unknown shape, as a parser gives it: what is not as asked for is an empty one. */
export const plainData = {
  record: (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {},
  list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []),
  /** A string, or a number as it is written. */
  text: (value: unknown): string =>
    typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'bigint' ? String(value) : '',
  has: (value: unknown, key: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key),
};
