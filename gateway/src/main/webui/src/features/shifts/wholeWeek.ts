import { useEffect, useState } from "react";
import { askWhole, type Result, type Variables } from "../../graph/ask";
import { everyPage, NO_PAGE } from "../../graph/pages";
import type { Question } from "../../graph/question";
import type { ShiftRow } from "./week";

/** The most that one page of the graph holds; a board can still show so many of them. */
export const PAGE = 200;
const MOST_PAGES = 5;

/** A week with more shifts is not shown whole. */
export const MOST_SHIFTS = PAGE * MOST_PAGES;

interface Rest {
  readonly nodes: readonly ShiftRow[];
  /** Whether still more would follow. */
  readonly cut: boolean;
}

function follow(filter: Variables<"Shifts">["filter"], endCursor: string | null): Promise<Rest> {
  return everyPage(
    async (after) => {
      const { shifts } = await askWhole("Shifts", { filter, first: PAGE, after });
      return shifts ?? NO_PAGE;
    },
    { after: endCursor ?? undefined, most: MOST_PAGES - 1 },
  );
}

/** The shifts of a week, page after page; what followed the first page stays until it is answered anew. */
export function useWholeWeek(filter: Variables<"Shifts">["filter"], question: Question<Result<"Shifts">>) {
  const key = JSON.stringify(filter);
  const [known, setKnown] = useState<{ key: string; rest: Rest }>();
  const first = question.answer?.data.shifts;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what the key says
  useEffect(() => {
    if (!first?.pageInfo.hasNextPage) return;
    let left = false;
    follow(filter, first.pageInfo.endCursor).then(
      (rest) => {
        if (!left) setKnown({ key, rest });
      },
      // What is missing is told; the first page is asked again before long, and this with it.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [key, first]);

  const more = first?.pageInfo.hasNextPage ?? false;
  const rest = more && known?.key === key ? known.rest : undefined;
  // A shift may have moved from one page to the next meanwhile.
  const shifts = [
    ...new Map([...(rest?.nodes ?? []), ...(first?.nodes ?? [])].map((each) => [each.id, each])).values(),
  ];
  return { shifts, cut: more && (rest?.cut ?? true) };
}
