import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useQuestion } from "./question";

it("keeps the later answer where an earlier one comes after it", async () => {
  const sent: ((streets: readonly object[]) => void)[] = [];
  vi.stubGlobal(
    "fetch",
    () => new Promise((answer) => sent.push((streets) => answer(new Response(JSON.stringify({ data: { streets } }))))),
  );
  const { result } = renderHook(() => useQuestion("StreetsOverview", {}));
  act(() => result.current.again());

  sent[1]?.([{ code: "new" }]);
  await waitFor(() => expect(result.current.answer?.data.streets?.[0]?.code).toBe("new"));
  sent[0]?.([{ code: "old" }]);
  await new Promise((later) => setTimeout(later, 20));
  act(() => result.current.again());

  expect(result.current.answer?.data.streets?.[0]?.code).toBe("new");
});
