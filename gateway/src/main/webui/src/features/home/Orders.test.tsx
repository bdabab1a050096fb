import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Orders } from "./Orders";

const order = {
  id: "o-1",
  kind: "GROCERIES" as const,
  status: "RECEIVED" as const,
  text: "大米3斤",
  urgent: false,
  createdAt: "2020-02-08T01:00:00Z",
  dueAt: "2020-02-10T01:00:00Z",
  doneAt: null,
  note: null,
  lines: [{ id: "l-1", item: "大米", quantity: 3, unit: "斤", quantityDelivered: null }],
};

it("tells until when an open order should be there", () => {
  render(<Orders of={[order]} />);

  expect(screen.getByText("已登记")).toBeTruthy();
  expect(screen.getByText("2月10日 09:00 前")).toBeTruthy();
});

it("tells when it came, and what of it came short", () => {
  const lines = order.lines.map((line) => ({ ...line, quantityDelivered: 2 }));
  render(<Orders of={[{ ...order, status: "PART_DONE", doneAt: "2020-02-09T04:30:00Z", note: "缺货", lines }]} />);

  expect(screen.getByText("2月9日 12:30 送到")).toBeTruthy();
  expect(screen.getByText("大米 3斤，实际 2")).toBeTruthy();
  expect(screen.queryByText(/10日/)).toBeNull();
});

it("expects nothing more of a cancelled one", () => {
  render(<Orders of={[{ ...order, status: "CANCELLED" }]} />);

  expect(screen.queryByText(/10日/)).toBeNull();
});

it("says where only the newest are shown", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...order, id: String(index) }));
  const { rerender } = render(<Orders of={many(49)} />);
  expect(screen.queryByText("只显示最近 50 条")).toBeNull();

  rerender(<Orders of={many(50)} />);
  expect(screen.getByText("只显示最近 50 条")).toBeTruthy();
});
