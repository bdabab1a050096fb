import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { AreaOverview } from "./AreaOverview";

const supply = (ordersOpen: number) => ({
  asOf: "2020-02-08T02:00:00Z",
  ordersOpen,
  ordersOverdue: 0,
  medicineOpen: 0,
});

function street(code: string, name: string, ordersOpen: number) {
  return {
    code,
    name,
    overview: { population: null, isolation: null, supply: supply(ordersOpen), volunteering: null },
  };
}

it("shows the streets of a city side by side, and none of another city", async () => {
  const streets = [street("440705001", "会城街道", 12), street("440303001", "桂园街道", 7)];
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ data: { streets } })));
  render(
    <MemoryRouter>
      <AreaOverview areas={["4407"]} />
    </MemoryRouter>,
  );

  const link = await screen.findByRole("link", { name: "会城街道" });
  expect(link.getAttribute("href")).toBe("/?area=440705001");
  expect(screen.getByRole("link", { name: "会城街道 未完成订单 12" }).getAttribute("href")).toBe(
    "/console/supplies?show=open&area=440705001",
  );
  expect(screen.queryByRole("link", { name: "桂园街道" })).toBeNull();
});

it("adds up the streets of an officer of several, each sum with the list of them together", async () => {
  const older = street("440705001", "会城街道", 12);
  const newer = street("440703001", "仓后街道", 30);
  newer.overview.supply.asOf = "2020-02-08T03:00:00Z";
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ data: { streets: [newer, older] } })));
  render(
    <MemoryRouter>
      <AreaOverview areas={["440705001", "440703001"]} />
    </MemoryRouter>,
  );

  const sum = await screen.findByRole("link", { name: "未完成订单 42" });
  expect(sum.getAttribute("href")).toBe("/console/supplies?show=open&area=44070");
  expect(screen.getByText("截至 2月8日 10:00")).toBeTruthy();
  expect(screen.getAllByText("暂缺").length).toBeGreaterThan(0);
});
