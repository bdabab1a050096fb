import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import type { Service } from "../graph/ask";
import { Paged } from "./Paged";

const pageInfo = { hasNextPage: false, endCursor: null };

it("says what the whole list adds up to also on one of its pages", () => {
  render(
    <MemoryRouter initialEntries={["/?after=x"]}>
      <Paged
        page={{ nodes: ["a"], totalCount: 20, pageInfo: { hasNextPage: true, endCursor: "y" } }}
        away={new Set()}
        again={() => {}}
        sum="32 人"
      >
        <p>行</p>
      </Paged>
    </MemoryRouter>,
  );

  expect(screen.getByText("32 人")).toBeDefined();
});

function show(address: string, nodes: readonly string[], away: readonly Service[] = []) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <Paged page={{ nodes, totalCount: 20, pageInfo }} away={new Set(away)} again={() => {}} empty="没有异常">
        <p>行</p>
      </Paged>
    </MemoryRouter>,
  );
}

it("leaves a way back from a later page that was emptied", () => {
  show("/?after=x", []);

  expect(screen.getByRole("button", { name: "回到第一页" })).toBeDefined();
  expect(screen.queryByText("没有异常")).toBeNull();
});

it("says of an empty list that there is nothing, without a pager", () => {
  show("/", []);

  expect(screen.getByText("没有异常")).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});

it("says above the rows whose part of them is unknown", () => {
  show("/", ["a"], ["volunteer-service"]);

  expect(screen.getByText("行")).toBeDefined();
  expect(screen.getByRole("status").textContent).toContain("志愿服务");
});
