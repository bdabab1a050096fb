import { expect, it } from "vitest";
import { isCommunity, isStreet, ownAreas, wideAreas } from "./area";

it("tells a street from a community, and either from what is wider", () => {
  expect([isStreet("440705001"), isCommunity("440705001")]).toEqual([true, false]);
  expect([isStreet("440705001012"), isCommunity("440705001012")]).toEqual([false, true]);
  expect([isStreet("4407"), isCommunity("4407")]).toEqual([false, false]);
});

it("offers areas that hold more than one street, once each, and begins there", () => {
  const seats = [
    { role: "STREET_OFFICER", areas: ["4407", "440303001"] },
    { role: "COMMUNITY_MANAGER", areas: ["4407"] },
    { role: "VOLUNTEER", areas: ["44"] },
  ] as const;

  expect(wideAreas(seats)).toEqual(["4407"]);
  expect(ownAreas(seats)).toEqual(["4407", "440303001"]);
});

it("lets an officer choose between streets, and not between a street and a part of it", () => {
  const officer = (...areas: string[]) => ownAreas([{ role: "STREET_OFFICER", areas }]);

  expect(officer("440705001", "440303001")).toEqual(["440705001", "440303001"]);
  expect(officer("440705001", "440705001012", "440705001")).toEqual(["440705001"]);
});
