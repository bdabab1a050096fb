import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { PhoneCheckDialog } from "./PhoneCheckDialog";

const due = {
  on: "2020-02-08",
  slot: "MORNING",
  residentId: "r",
  person: "陈建国",
  householdId: "h",
  address: "3栋 201",
} as const;

it("asks by phone for a second reading as at the door, and sends both", async () => {
  const sent = vi.fn(async (_path: string, _request: { body: string }) => new Response(JSON.stringify({ data: {} })));
  vi.stubGlobal("fetch", sent);
  render(<PhoneCheckDialog due={due} onClose={() => {}} />);
  const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "保存" });

  fireEvent.change(screen.getByLabelText("体温（°C）", { exact: false }), { target: { value: "37.6" } });
  expect(save().disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("第二次体温 °C", { exact: false }), { target: { value: "37.4" } });
  expect(save().disabled).toBe(false);
  fireEvent.click(save());

  await waitFor(() => expect(sent).toHaveBeenCalled());
  const { visit } = JSON.parse(sent.mock.calls[0]?.[1].body ?? "{}").variables;
  expect(visit.readings.map(({ temperature }: { temperature: number }) => temperature)).toEqual([37.6, 37.4]);
  expect(visit).toMatchObject({ channel: "PHONE", on: "2020-02-08", slot: "MORNING", householdId: "h" });
});
