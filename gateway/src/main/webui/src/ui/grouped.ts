/** Neighbours under one heading, in the order in which the headings first come. */
export function grouped<T>(all: readonly T[], heading: (each: T) => string): [heading: string, group: T[]][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(heading(each), [...(groups.get(heading(each)) ?? []), each]);
  return [...groups];
}
