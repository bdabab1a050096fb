import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { FigureLink } from "./FigureLink";
import type { Overview } from "./numbers";

const supply = { asOf: "2020-02-08T02:00:00Z", ordersOpen: 1200, ordersOverdue: 0, medicineOpen: 0 };

function show(overview: Overview) {
  render(
    <MemoryRouter>
      <FigureLink name="ordersOpen" label="未完成订单" area="440705001" overview={overview} />
    </MemoryRouter>,
  );
}

it("opens the list behind a number", () => {
  show({ population: null, isolation: null, supply, volunteering: null });

  expect(screen.getByRole("link", { name: "未完成订单 1,200" }).getAttribute("href")).toBe(
    "/console/supplies?show=open&area=440705001",
  );
});

it("shows a service that is away as away and never as 0", () => {
  show({ population: null, isolation: null, supply: null, volunteering: null });

  expect(screen.queryByRole("link")).toBeNull();
  expect(document.body.textContent).toBe("暂缺");
});
