import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Link, MemoryRouter, useLocation } from "react-router";
import { expect, it } from "vitest";
import { SearchField } from "./SearchField";

const Where = () => <output>{useLocation().search}</output>;

it("says what the address says, also where that was gone to", async () => {
  render(
    <MemoryRouter initialEntries={["/?text=李"]}>
      <SearchField label="找人" />
      <Link to="/">住户</Link>
      <Where />
    </MemoryRouter>,
  );
  const field = screen.getByRole<HTMLInputElement>("searchbox");

  fireEvent.change(field, { target: { value: "王" } });
  await waitFor(() => expect(new URLSearchParams(screen.getByRole("status").textContent).get("text")).toBe("王"));
  fireEvent.click(screen.getByRole("link"));

  await waitFor(() => expect(field.value).toBe(""));
  expect(screen.getByRole("status").textContent).toBe("");
});
