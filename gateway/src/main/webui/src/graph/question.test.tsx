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

/** A gateway whose register is away until it is told to come back. */
function awayUntil(): { asked: () => number; back: () => void } {
  let isBack = false;
  let asked = 0;
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    const away = [{ message: "", extensions: { code: "SERVICE_UNAVAILABLE", service: "supply-service" } }];
    return new Response(JSON.stringify({ data: { streets: [] }, errors: isBack ? [] : away }));
  });
  return { asked: () => asked, back: () => (isBack = true) };
}

it("shows by itself what a service left out, once it is back", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const gateway = awayUntil();
    const { result } = renderHook(() => useQuestion("Streets", {}));
    await waitFor(() => expect(result.current.answer?.away.size).toBe(1));

    gateway.back();
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    await waitFor(() => expect(result.current.answer?.away.size).toBe(0));
    const whole = gateway.asked();
    await act(() => vi.advanceTimersByTimeAsync(60_000));

    expect(gateway.asked()).toBe(whole);
  } finally {
    vi.useRealTimers();
  }
});

it("asks again by itself what could not be reached", async () => {
  let isBack = false;
  vi.stubGlobal("fetch", async () => {
    if (!isBack) throw new TypeError("no network");
    return new Response(JSON.stringify({ data: { household: null } }));
  });
  const { result } = renderHook(() => useQuestion("Household", { id: "away" }));
  await waitFor(() => expect(result.current.refusal?.code).toBe("UNREACHABLE"));

  isBack = true;
  act(() => void dispatchEvent(new Event("online")));

  await waitFor(() => expect(result.current.answer).toBeDefined());
  expect(result.current.refusal).toBeUndefined();
});
