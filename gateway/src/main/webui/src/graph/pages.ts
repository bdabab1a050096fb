interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Pages {
  /** Read on from here. */
  readonly after?: string;
  /** No more pages than these. */
  readonly most?: number;
}

/** Where there is no list. */
export const NO_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Reads a list page after page: its rows, and whether more would follow. */
export async function everyPage<T>(
  ask: (after: string | undefined) => Promise<Page<T>>,
  { after: start, most = Number.POSITIVE_INFINITY }: Pages = {},
): Promise<{ readonly nodes: T[]; readonly cut: boolean }> {
  const rows: T[] = [];
  let after = start;
  for (let page = 0; page < most; page += 1) {
    const { nodes, pageInfo } = await ask(after);
    rows.push(...nodes);
    after = (pageInfo.hasNextPage && pageInfo.endCursor) || undefined;
    if (!after) return { nodes: rows, cut: false };
  }
  return { nodes: rows, cut: true };
}
