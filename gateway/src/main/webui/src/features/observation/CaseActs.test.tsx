import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { daysAfter, today } from "../../text/format";
import { ReleaseDialog } from "./CaseActs";

const person = (name: string, endsOn: string) => ({
  residentId: name,
  status: "OBSERVING",
  endsOn,
  resident: { name },
});

it("owes a reason only where one of those chosen is released early", () => {
  const [past, later] = [daysAfter(today(), -1), daysAfter(today(), 5)];
  const persons = [person("陈建国", past), person("陈小芳", later)];
  render(<ReleaseDialog of={{ id: "c", endsOn: later, household: null, persons }} onClose={() => {}} />);
  const confirm = () => screen.getByRole<HTMLButtonElement>("button", { name: "确认解除" });
  expect(confirm().disabled).toBe(true);
  expect(screen.getByText(/提前解除必须写明原因/)).toBeTruthy();

  fireEvent.click(screen.getByLabelText("陈小芳"));

  expect(screen.getByText(/观察期已到/)).toBeTruthy();
  expect(confirm().disabled).toBe(false);
});
