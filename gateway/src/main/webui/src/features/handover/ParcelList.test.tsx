import "fake-indexeddb/auto";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { entries, openOutbox } from "../../offline/outbox";
import { draftsOf } from "../../offline/store";
import { type Parcel, ParcelList } from "./ParcelList";

function aParcel(id: string, address: string): Parcel {
  return {
    id,
    kind: "GROCERIES",
    urgent: false,
    status: "READY",
    contactless: false,
    dueAt: "2020-02-08T06:00:00Z",
    recipient: { address, name: null, phone: null },
    lines: [],
  };
}

const parcels = [aParcel("o-1", "3栋 201"), aParcel("o-2", "3栋 202")];
const shown = (some: readonly Parcel[]) => <ParcelList buildings={[{ name: "", parcels: some }]} />;
const tick = (address: string) => screen.findByLabelText<HTMLInputElement>(`已交付：${address}`);

it("keeps a tick that is not handed in when the browser is closed, until it is", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  openOutbox("worker");
  const page = render(shown(parcels));
  fireEvent.click(await tick("3栋 201"));
  await waitFor(async () => expect((await draftsOf("worker")).map(({ title }) => title)).toEqual(["待交付"]));
  page.unmount();

  const again = render(shown(parcels));
  await waitFor(async () => expect((await tick("3栋 201")).checked).toBe(true));
  expect((await tick("3栋 202")).checked).toBe(false);
  again.unmount();

  // On a list without it nothing is handed in of it.
  const other = render(shown(parcels.slice(1)));
  await tick("3栋 202");
  expect(screen.queryByText(/交付所选/)).toBeNull();
  other.unmount();

  render(shown(parcels));
  fireEvent.click(await screen.findByText("交付所选 1 单"));
  await waitFor(() => expect(entries().map(({ about }) => about)).toEqual(["o-1"]));
  await waitFor(async () => expect(await draftsOf("worker")).toEqual([]));
});
