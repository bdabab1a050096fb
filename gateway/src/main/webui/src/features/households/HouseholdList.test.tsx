import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { HouseholdList } from "./HouseholdList";

function show(area: string) {
  const door = {
    id: "h",
    kind: "HOME",
    address: "3栋 201",
    community: { code: "440705001012", name: "城东社区" },
    underObservation: false,
    members: [],
  };
  const households = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [door] };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ data: { households } })));
  render(<HouseholdList area={area} />, { wrapper: MemoryRouter });
}

it("says of which community a door is where the list holds those of several", async () => {
  show("440705001");

  expect(await screen.findByRole("cell", { name: "城东社区" })).toBeTruthy();
  expect(screen.getByRole("columnheader", { name: "社区" })).toBeTruthy();
});

it("does not repeat the community in its own list", async () => {
  show("440705001012");

  await screen.findByRole("link", { name: "3栋 201" });
  expect(screen.queryByText("城东社区")).toBeNull();
  expect(screen.getAllByRole("columnheader")).toHaveLength(4);
});
