import { render, screen, within } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { expect, it, vi } from "vitest";
import { PersonProvider } from "../../session/Person";
import { Component } from "./household";

/** A door with so many visits behind it, and a gateway that answers the newest of them that are asked for. */
function visited(times: number) {
  const visits = Array.from({ length: times }, (_, index) => ({
    id: `v-${index}`,
    on: "2020-02-08",
    slot: "MORNING",
    channel: "VISIT",
    outcome: "DONE",
    recordedBy: "grid-worker",
    checks: [],
    needs: [],
  }));
  vi.stubGlobal("fetch", async (_path: string, { body }: { body: string }) => {
    const newest = JSON.parse(body).variables.newest ?? 20;
    const household = {
      id: "h",
      kind: "HOME",
      address: "3栋 201",
      community: { code: "440705001012", name: "城东社区" },
      grid: null,
      underObservation: false,
      members: [],
      isolationCase: null,
      supplyOrders: [],
      visits: visits.slice(0, newest),
    };
    return new Response(JSON.stringify({ data: { household } }));
  });
  const person = { username: "officer", displayName: "", seats: [{ role: "STREET_OFFICER", areas: ["440705001"] }] };
  render(
    <PersonProvider value={person as Parameters<typeof PersonProvider>[0]["value"]}>
      <MemoryRouter initialEntries={[`/console/households/h-${times}`]}>
        <Routes>
          <Route path="/console/households/:id" Component={Component} />
        </Routes>
      </MemoryRouter>
    </PersonProvider>,
  );
}

async function rows() {
  const heading = await screen.findByRole("heading", { name: "上门与测温记录" });
  const section = heading.closest("section");
  return section ? within(section).getAllByRole("listitem") : [];
}

it("shows more visits than a list has by itself", async () => {
  visited(25);

  expect(await rows()).toHaveLength(25);
  expect(screen.queryByText(/只显示最近/)).toBeNull();
});

it("says where older visits are left out", async () => {
  visited(130);

  expect(await rows()).toHaveLength(100);
  expect(screen.getByText("只显示最近 100 条")).toBeTruthy();
});
