import { expect, it } from "vitest";
import { clockOf } from "./clock";

it("takes a time as people write it", () => {
  expect(["8", "830", "8:30", "8：30", "0830", "20.15"].map(clockOf)).toEqual([
    "08:00",
    "08:30",
    "08:30",
    "08:30",
    "08:30",
    "20:15",
  ]);
});

it("leaves what is no time, so that it can be told", () => {
  expect(["", "eight", "8:3"].map(clockOf)).toEqual(["", "eight", "8:3"]);
});
