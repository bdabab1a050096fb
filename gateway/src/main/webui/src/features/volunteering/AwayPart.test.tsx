import { render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Leave } from "./Leave";

function refusing(code: string) {
  const errors = [{ message: "", extensions: { code, service: "volunteer-service" } }];
  const asked = vi.fn(async () => new Response(JSON.stringify({ data: { myLeave: null }, errors })));
  vi.stubGlobal("fetch", asked);
  return asked;
}

it("says of a part that cannot be asked for that it is away, and not that there is none", async () => {
  refusing("SERVICE_UNAVAILABLE");
  render(<Leave />);

  expect(await screen.findByText("暂缺")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "调休" })).toBeTruthy();
});

it("says nothing of a part to whoever has none", async () => {
  const asked = refusing("FORBIDDEN");
  const { container } = render(<Leave />);

  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(container.textContent).toBe("");
});
