import { expect, it } from "vitest";
import { widest } from "./live";

it("listens once to what lies in another area of the same person", () => {
  expect(widest(["440705001012", "440705001", "440303001", "440705001"])).toEqual(["440705001", "440303001"]);
});
