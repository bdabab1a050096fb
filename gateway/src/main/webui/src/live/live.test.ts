import { expect, it } from "vitest";
import { newest, widest } from "./live";

it("listens once to what lies in another area of the same person", () => {
  expect(widest(["440705001012", "440705001", "440303001", "440705001"])).toEqual(["440705001", "440303001"]);
});

it("takes what was told for an older state where the answer is newer, as after the line broke", () => {
  const shift = { id: "s", capacity: 4, booked: 4, waiting: 1, cancelled: false, changedAt: "2020-02-08T01:00:00.5Z" };
  const told = (changedAt: string) => ({ ...shift, booked: 3, waiting: 0, changedAt }) as never;

  expect(newest(shift)).toBe(shift);
  expect(newest(shift, told("2020-02-08T01:00:00Z"))).toBe(shift);
  expect(newest(shift, told("2020-02-08T01:00:01Z"))).toMatchObject({ booked: 3, waiting: 0 });
});
