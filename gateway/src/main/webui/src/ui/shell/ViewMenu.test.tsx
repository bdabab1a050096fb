import { fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { PersonProvider } from "../../session/Person";
import { PersonMenu } from "./ViewMenu";

it("closes the menu of the person by Esc and by a press beside it, and not by one inside", () => {
  render(
    <PersonProvider value={{ username: "officer", displayName: "王", seats: [] }}>
      <MemoryRouter>
        <PersonMenu />
      </MemoryRouter>
    </PersonProvider>,
  );
  const menu = screen.getByRole<HTMLDetailsElement>("group");
  menu.open = true;

  fireEvent.pointerDown(screen.getByText("officer"));
  expect(menu.open).toBe(true);

  fireEvent.pointerDown(document.body);
  expect(menu.open).toBe(false);

  menu.open = true;
  fireEvent.keyDown(menu, { key: "Escape" });
  expect(menu.open).toBe(false);
  expect(document.activeElement?.tagName).toBe("SUMMARY");
});
