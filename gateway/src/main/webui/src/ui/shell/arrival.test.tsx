import { act, fireEvent, render, screen } from "@testing-library/react";
import { Link, MemoryRouter, Route, Routes } from "react-router";
import { expect, it } from "vitest";
import { Page } from "../Page";
import { useArrival } from "./arrival";

function Frame() {
  const main = useArrival();
  return (
    <>
      <Link to="/two">去</Link>
      <Link to="/one?kind=a">筛选</Link>
      <main ref={main} tabIndex={-1}>
        <Routes>
          <Route path="/one" element={<Page title="一">…</Page>} />
          <Route path="/two" element={<Page title="二">…</Page>} />
        </Routes>
      </main>
    </>
  );
}

function go(link: string) {
  act(() => screen.getByRole("link", { name: link }).focus());
  fireEvent.click(screen.getByRole("link", { name: link }));
}

it("takes the keyboard to the title of the page that was gone to, and not at first", () => {
  render(
    <MemoryRouter initialEntries={["/one"]}>
      <Frame />
    </MemoryRouter>,
  );
  expect(document.activeElement).toBe(document.body);

  go("筛选");
  expect(document.activeElement?.textContent).toBe("筛选");

  go("去");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "二" }));
});
