import "fake-indexeddb/auto";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { enter, entries, openOutbox, send } from "../../offline/outbox";
import { BookingActs } from "./BookingActs";

const shift = {
  title: "送菜",
  startsAt: "2020-02-08T06:00:00Z",
  endsAt: "2020-02-08T08:00:00Z",
  codeAtPlace: false,
};
const onDuty = { id: "b-1", status: "ATTENDED" as const, checkedOutAt: null, offerExpiresAt: null };

/** The gateway: it does whatever it is asked to do, and tells what that was. */
function willing(): [document: string, variables: object][] {
  const sent: [string, object][] = [];
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    const { documentId, variables } = JSON.parse(String(request.body));
    sent.push([documentId, variables]);
    return new Response(JSON.stringify({ data: {} }));
  });
  return sent;
}

it("takes or leaves a late place that is offered, and tells until when", async () => {
  const sent = willing();
  const offered = { ...onDuty, status: "OFFERED" as const, offerExpiresAt: "2020-02-08T04:30:00Z" };
  render(<BookingActs booking={offered} shift={shift} />);

  expect(screen.getByText(/12:30/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "取消报名" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "接受名额" }));
  await waitFor(() => expect(sent).toEqual([["AcceptOffer", { bookingId: "b-1" }]]));
  fireEvent.click(screen.getByRole("button", { name: "这次不去" }));
  await waitFor(() => expect(sent.at(-1)).toEqual(["DeclineOffer", { bookingId: "b-1" }]));
});

it("asks for the code at the place where the shift wants one", async () => {
  const sent = willing();
  const soon = new Date(Date.now() + 60_000).toISOString();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const booked = { ...onDuty, status: "BOOKED" as const };
  render(<BookingActs booking={booked} shift={{ ...shift, startsAt: soon, endsAt: later, codeAtPlace: true }} />);

  fireEvent.click(screen.getByRole("button", { name: "签到" }));
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText("签到码"), { target: { value: " 4711 " } });
  fireEvent.submit(screen.getByLabelText("签到码"));
  await waitFor(() => expect(sent).toEqual([["CheckIn", { bookingId: "b-1", code: "4711" }]]));
});

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
