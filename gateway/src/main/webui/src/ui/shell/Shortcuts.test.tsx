import { fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { PersonProvider } from "../../session/Person";
import { Shortcuts } from "./Shortcuts";

function shown(open: boolean) {
  const onOpen = vi.fn();
  render(
    <PersonProvider value={{ username: "officer", displayName: "", seats: [] }}>
      <Shortcuts open={open} onOpen={onOpen} onClose={() => {}} />
    </PersonProvider>,
    { wrapper: MemoryRouter },
  );
  return onOpen;
}

it("acts on single keys until someone switches them off, and after she switches them on again", () => {
  localStorage.clear();
  const asked = shown(true);
  const press = () => {
    document.querySelector("dialog")?.close();
    fireEvent.keyDown(document.body, { key: "?" });
    document.querySelector("dialog")?.showModal();
  };

  press();
  expect(asked).toHaveBeenCalledTimes(1);

  const single = screen.getByLabelText("启用单键快捷键");
  fireEvent.click(single);
  press();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(localStorage.getItem("lianfang.shortcuts")).toBe("off");

  fireEvent.click(single);
  press();
  expect(asked).toHaveBeenCalledTimes(2);
});
