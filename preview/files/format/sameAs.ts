/** A plain value as text in which the order of keys and keys without a value do not count. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Whether two plain values say the same. */
export function sameAs(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
