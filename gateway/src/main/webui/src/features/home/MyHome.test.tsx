import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { daysAfter, today } from "../../text/format";
import { MyHome } from "./MyHome";

/** A household whose observation ends so many days after today. */
function home(status: "OBSERVING" | "PLANNED", daysLeft: number) {
  const endsOn = daysAfter(today(), daysLeft);
  const startsOn = daysAfter(endsOn, -14);
  const isolationCase = {
    id: "c",
    status,
    dayNumber: status === "PLANNED" ? null : 14 - daysLeft,
    exposedOn: startsOn,
    startsOn,
    endsOn,
    periodDays: 14,
    persons: [{ residentId: "r", status, startsOn, endsOn }],
    checks: [],
  };
  const members = [{ id: "r", name: "陈建国", relation: "户主", presence: "PRESENT" }];
  const household = { id: "h", address: "3栋 201", community: null, members, isolationCase, supplyOrders: [] };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ data: { me: { household } } })));
  render(<MyHome />, { wrapper: MemoryRouter });
}

it("counts the days up to the last one", async () => {
  home("OBSERVING", 0);

  expect(await screen.findByText("今天是第 14 天，共 14 天")).toBeTruthy();
});

it("says after the last day that the release is still to come, and counts no day beyond it", async () => {
  home("OBSERVING", -2);

  expect(await screen.findByText(/已满 14 天，等待社区办理解除/)).toBeTruthy();
  expect(screen.queryByText(/今天是第/)).toBeNull();
});

it("says of what is planned when it begins, and asks for no temperature before", async () => {
  home("PLANNED", 15);

  expect(await screen.findByText(/开始，开始后每天报两次体温/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: /报今天的体温/ })).toBeNull();
});
