import { render } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { Doctor } from "./Doctor";

const LENGTH = 120;

function check(number: number) {
  return {
    id: `c-${number}`,
    caseId: null,
    residentId: `r-${number}`,
    temperature: 37.5,
    symptoms: [],
    abnormal: true,
    measuredAt: "2020-02-08T01:00:00Z",
    handled: null,
    resident: { name: `居民${number}`, phone: null, birthYear: null, household: { address: "3栋 201" } },
  };
}

/** The gateway, with more unhandled readings than fit on a page. */
function busyDay() {
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    const { filter, first, after } = JSON.parse(String(request.body)).variables;
    const length = filter.handled ? 0 : LENGTH;
    const from = Number(after ?? 0);
    const to = Math.min(length, from + first);
    const nodes = Array.from({ length: to - from }, (_, index) => check(from + index));
    const pageInfo = { hasNextPage: to < length, endCursor: String(to) };
    return new Response(JSON.stringify({ data: { healthChecks: { totalCount: length, pageInfo, nodes } } }));
  });
}

it("shows page after page, until each unhandled reading was seen", async () => {
  busyDay();
  const { container } = render(<Doctor />, { wrapper: MemoryRouter });

  const rows = () => container.querySelectorAll("li").length;
  const more = () => [...container.querySelectorAll("button")].find(({ textContent }) => textContent === "更多");
  for (const last of [50, 100, 120]) {
    await vi.waitFor(() => expect(rows()).toBe(last));
    expect(Boolean(more())).toBe(last < LENGTH);
    more()?.click();
  }
  expect(container.querySelector("h2")?.textContent).toBe("待处理 120 条");
});
