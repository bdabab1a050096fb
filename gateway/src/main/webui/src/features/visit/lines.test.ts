import { expect, it } from "vitest";
import { kindOf } from "../../offline/kinds";
import { lineWords } from "./lines";

it("says a line as one says it", () => {
  expect(lineWords({ item: "面粉", quantity: 5, unit: "斤" })).toBe("面粉 5斤");
  expect(lineWords({ item: "牛奶", quantity: 1, unit: "箱", brand: "伊利" })).toBe("伊利 牛奶 1箱");
  expect(lineWords({ item: "口罩", quantity: 10, unit: null })).toBe("口罩 10");
  expect(lineWords({ item: "找人聊聊", quantity: 1, unit: null })).toBe("找人聊聊");
});

it("takes an order for what cannot wait, then for what is more than groceries", () => {
  const lines = (...kinds: ("GROCERIES" | "MEDICINE" | "BABY" | "MEAL")[]) => kinds.map((kind) => ({ kind }));

  expect(kindOf(lines("GROCERIES", "BABY", "MEDICINE"))).toBe("MEDICINE");
  expect(kindOf(lines("GROCERIES", "MEAL", "BABY"))).toBe("BABY");
  expect(kindOf(lines("GROCERIES", "MEAL"))).toBe("MEAL");
  expect(kindOf(lines("GROCERIES", "GROCERIES"))).toBe("GROCERIES");
  expect(kindOf([])).toBeUndefined();
});
