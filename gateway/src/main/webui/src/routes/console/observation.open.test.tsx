import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { PersonProvider } from "../../session/Person";
import { Component } from "./observation.open";

it("begins with the door from whose file one comes", async () => {
  const household = { id: "h", address: "3栋 201", community: { code: "440705001012" }, members: [] };
  const community = { code: "440705001012", estates: [] };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ data: { household, community, streets: [] } })));
  const seats = [{ role: "COMMUNITY_MANAGER", areas: ["440705001012"] }] as const;
  render(
    <PersonProvider value={{ username: "manager", displayName: "", seats }}>
      <MemoryRouter initialEntries={["/?area=440705001012&household=h"]}>
        <Component />
      </MemoryRouter>
    </PersonProvider>,
  );

  expect(await screen.findByRole("button", { name: "移除 3栋 201" })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "预览影响范围" }).disabled).toBe(false);
});
