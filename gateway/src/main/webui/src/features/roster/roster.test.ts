import { expect, it } from "vitest";
import { spans } from "./roster";

it("writes neighbouring rows as one span", () => {
  expect(spans([2, 3, 4, 7, 9, 10])).toBe("2–4, 7, 9–10");
  expect(spans([])).toBe("");
});
