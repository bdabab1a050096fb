import { expect, it } from "vitest";
import { isCommunity, isReadBy, isStreet, ownAreas, sharedArea, wideAreas } from "./area";

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

it("shows a person the own areas, what lies in them, and what they lie in, and no other", () => {
  const seats = [
    { role: "COMMUNITY_MANAGER", areas: ["440705001012"] },
    { role: "VOLUNTEER", areas: ["440303001"] },
  ] as const;
  const read = (area: string) => isReadBy(seats, area);

  expect(["440705001012", "440705001", "4407"].map(read)).toEqual([true, true, true]);
  expect(["440705001006", "440303001", "440303001004", "4403", "x", ""].map(read)).toEqual(Array(6).fill(false));
  expect(isReadBy([{ role: "STREET_OFFICER", areas: ["440705001"] }], "440705001006")).toBe(true);
});

it("finds the area that several lie in, unless they have too little in common", () => {
  expect(sharedArea(["440705001"])).toBe("440705001");
  expect(sharedArea(["440705001", "440703001"])).toBe("44070");
  expect(sharedArea(["440705001", "420113003"])).toBeUndefined();
});
