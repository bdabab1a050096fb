import { expect, it } from "vitest";
import { mayEnter, seatsOf, startPages } from "./roles";

it("seats who has two roles in both, first the one that looks after more", () => {
  const seats = seatsOf(
    [
      { role: "VOLUNTEER", area: "440705001" },
      { role: "COMMUNITY_MANAGER", area: "440705001012" },
    ],
    false,
  );

  expect(seats.map(({ role }) => role)).toEqual(["COMMUNITY_MANAGER", "VOLUNTEER"]);
  expect(seats[0] && startPages[seats[0].role]).toBe("/console/board");
});

it("seats a household as a resident and nobody without either", () => {
  expect(seatsOf([], true).map(({ role }) => role)).toEqual(["RESIDENT"]);
  expect(seatsOf([], false)).toEqual([]);
});

it("keeps a volunteer out of the console", () => {
  const seats = seatsOf([{ role: "VOLUNTEER", area: "440705001" }], false);

  expect(mayEnter("console", seats)).toBe(false);
  expect(mayEnter("volunteer", seats)).toBe(true);
});
