import "fake-indexeddb/auto";
import { render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { enter, entries, openOutbox, send } from "../../offline/outbox";
import { BookingActs } from "./BookingActs";

const shift = { title: "送菜", startsAt: "2020-02-08T06:00:00Z", endsAt: "2020-02-08T08:00:00Z" };
const onDuty = { id: "b-1", status: "ATTENDED" as const, checkedOutAt: null };

it("lets nobody check out before the hand-overs are sent", async () => {
  let hasSignal = false;
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    if (!hasSignal) throw new TypeError("Failed to fetch");
    const { documentId } = JSON.parse(String(request.body));
    const me = { username: "volunteer", displayName: "", grants: [] };
    return new Response(JSON.stringify({ data: documentId === "Me" ? { me } : { deliverSupplyOrder: { id: "o-1" } } }));
  });
  openOutbox("volunteer");
  await enter({
    id: "e-1",
    document: "DeliverSupplyOrder",
    about: "o-1",
    title: "3栋 201",
    variables: { orderId: "o-1" },
  });
  await send();

  render(<BookingActs booking={onDuty} shift={shift} />);
  expect(screen.queryByRole("button", { name: "签退" })).toBeNull();
  expect(screen.getByText(/同步后再签退/)).toBeTruthy();

  hasSignal = true;
  await send();
  expect(entries()[0]?.state).toBe("sent");
  await waitFor(() => expect(screen.getByRole("button", { name: "签退" })).toBeTruthy());
});
