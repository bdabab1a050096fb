import { expect, it } from "vitest";
import { csv } from "./csv";

it("quotes what would break a row", () => {
  expect(csv([["a,b", 'c"d', null, 7]])).toBe('\uFEFF"a,b","c""d",,7');
});

it("does not hand a formula to whoever opens the file", () => {
  expect(csv([["=1+1", "@x", "1201"]])).toBe("\uFEFF'=1+1,'@x,1201");
});
