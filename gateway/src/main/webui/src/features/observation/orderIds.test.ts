import { expect, it } from "vitest";
import { orderIds } from "./orderIds";

it("keeps the id of the same order and gives a changed one another", () => {
  const idOf = orderIds();
  const first = idOf({ householdIds: ["a"], note: "" });

  expect(idOf({ householdIds: ["a"], note: "错" })).not.toBe(first);
  expect(idOf({ householdIds: ["a"], note: "" })).toBe(first);
});
