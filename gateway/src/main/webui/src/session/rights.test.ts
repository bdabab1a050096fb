import { expect, it } from "vitest";
import { may } from "./rights";

const manager = [{ role: "COMMUNITY_MANAGER", areas: ["440705001012"] }] as const;
const officer = [{ role: "STREET_OFFICER", areas: ["440705001"] }] as const;

it("offers an act where the role permits it and the area holds it", () => {
  expect(may(manager, "assignOrder", "440705001012")).toBe(true);
  expect(may(manager, "assignOrder", "440705001006")).toBe(false);
  expect(may(officer, "observe", "440705001012")).toBe(true);
  expect(may(officer, "assignOrder", "440705001012")).toBe(false);
});

it("offers nothing where the area is not known", () => {
  expect(may(manager, "observe", "")).toBe(false);
});
