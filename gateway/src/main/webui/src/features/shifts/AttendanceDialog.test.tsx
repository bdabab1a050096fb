import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { AttendanceDialog } from "./AttendanceDialog";

const booking = {
  id: "b",
  checkedInAt: "2020-02-08T01:00:00Z",
  checkedOutAt: null,
  volunteer: { name: "陈建国" },
};
const shift = { startsAt: "2020-02-08T01:00:00Z", endsAt: "2020-02-08T04:00:00Z" };

it("takes a mistaken check-in back, and says why", async () => {
  const sent = vi.fn(async (_path: string, _request: { body: string }) => new Response(JSON.stringify({ data: {} })));
  vi.stubGlobal("fetch", sent);
  render(<AttendanceDialog of={booking} shift={shift} onClose={() => {}} />);
  const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "保存" });

  fireEvent.click(screen.getByLabelText("未到岗"));
  expect(save().disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("原因", { exact: false }), { target: { value: "扫错了码" } });
  fireEvent.click(save());

  await waitFor(() => expect(sent).toHaveBeenCalled());
  expect(JSON.parse(sent.mock.calls[0]?.[1].body ?? "{}").variables).toEqual({
    bookingId: "b",
    attendance: { absent: true, reason: "扫错了码" },
  });
});

it("needs no reason for someone who never checked in", () => {
  render(<AttendanceDialog of={{ ...booking, checkedInAt: null }} shift={shift} onClose={() => {}} />);
  fireEvent.click(screen.getByLabelText("未到岗"));
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "保存" }).disabled).toBe(false);
});
