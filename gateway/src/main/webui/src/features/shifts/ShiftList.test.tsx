import { render, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { PersonProvider } from "../../session/Person";
import { today } from "../../text/format";
import { ShiftList } from "./ShiftList";
import { startOf } from "./week";

async function asked(address: string) {
  const shifts = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
  const fetched = vi.fn(
    async (_path: string, _request: { body: string }) => new Response(JSON.stringify({ data: { shifts } })),
  );
  vi.stubGlobal("fetch", fetched);
  render(
    <PersonProvider value={{ username: "manager", displayName: "", seats: [] }}>
      <MemoryRouter initialEntries={[address]}>
        <ShiftList area="440705001012" />
      </MemoryRouter>
    </PersonProvider>,
  );
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  return JSON.parse(fetched.mock.calls[0]?.[1].body ?? "{}").variables.filter;
}

it("begins with today, and not with the first shift that ever was", async () => {
  expect(await asked("/")).toEqual({ area: "440705001012", from: startOf(today()) });
});

it("counts the same as the numbers that open it: those of a day, those that lack people", async () => {
  expect(await asked("/?on=2020-02-08")).toEqual({ area: "440705001012", on: "2020-02-08" });
  expect(await asked("/?short=yes")).toEqual({ area: "440705001012", short: true });
});
