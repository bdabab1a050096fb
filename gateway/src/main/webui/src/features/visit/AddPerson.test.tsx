import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Refusal } from "../../graph/ask";
import { AddPerson } from "./AddPerson";

it("says that the phone has no room for a person, and stays open", async () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  const onClose = vi.fn();
  const onAdd = () => Promise.reject(new Refusal("CONFLICT", "手机存储已满"));
  render(<AddPerson householdId="h-1" onAdd={onAdd} onClose={onClose} />);

  fireEvent.change(screen.getByLabelText(/姓名/), { target: { value: "王小宝" } });
  fireEvent.submit(document.querySelector("form") as HTMLFormElement);

  expect(await screen.findByText(/手机存储已满/)).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});
