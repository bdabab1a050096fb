import { renderHook, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useQuestion } from "../../graph/question";
import { MOST_SHIFTS, PAGE, useWholeWeek } from "./wholeWeek";

/** A service that holds so many shifts and answers them page after page. */
function holding(count: number) {
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const start = Number(JSON.parse(body).variables.after ?? 0);
    const end = Math.min(start + PAGE, count);
    const nodes = Array.from({ length: end - start }, (_each, index) => ({
      id: String(start + index),
      startsAt: "2020-02-03T01:00:00Z",
    }));
    const pageInfo = { hasNextPage: end < count, endCursor: String(end) };
    return new Response(JSON.stringify({ data: { shifts: { nodes, pageInfo, totalCount: count } } }));
  });
}

function useWeek(area: string) {
  return useWholeWeek({ area }, useQuestion("Shifts", { filter: { area }, first: PAGE }));
}

it("reads a week on until it is whole", async () => {
  holding(450);
  const { result } = renderHook(() => useWeek("440705001"));

  await waitFor(() => expect(result.current.shifts).toHaveLength(450));
  expect(result.current.cut).toBe(false);
});

it("says that there is more than a board can show", async () => {
  holding(MOST_SHIFTS + 1);
  const { result } = renderHook(() => useWeek("440303001"));

  await waitFor(() => expect(result.current.shifts).toHaveLength(MOST_SHIFTS));
  expect(result.current.cut).toBe(true);
});
