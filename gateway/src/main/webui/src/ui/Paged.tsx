import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { Service } from "../graph/ask";
import { number } from "../text/format";
import { Pager } from "./filters";
import { AwayStrip, Empty } from "./states";

/** What the rows of the whole list add up to, in words; nothing where it was not counted. */
export function sumOf(count: number | null, words: (count: string) => string): string | undefined {
  return count === null ? undefined : words(number(count));
}

/**
 * One page of a list: what of it is unknown, its rows or that there are none, and the pager. A later page can be emptied while one
 * is on it: then the pager is the way back, and nothing is said of the whole list.
 */
export function Paged({
  page,
  away,
  again,
  sum,
  empty,
  children,
}: {
  page: {
    readonly nodes: readonly unknown[];
    readonly totalCount?: number | null;
    readonly pageInfo: Parameters<typeof Pager>[0]["pageInfo"];
  };
  away: ReadonlySet<Service>;
  again: () => void;
  sum?: string;
  /** Said where the whole list is empty. */
  empty?: string;
  children: ReactNode;
}) {
  const [search] = useSearchParams();
  const later = search.has("after");
  const none = page.nodes.length === 0;
  return (
    <>
      {away.size > 0 && <AwayStrip services={away} again={again} />}
      {none ? <Empty text={later ? undefined : empty} /> : children}
      {(!none || later) && (
        <Pager total={page.totalCount ?? null} sum={none ? undefined : sum} pageInfo={page.pageInfo} />
      )}
    </>
  );
}
