import { expect, it } from "vitest";
import { peopleIn } from "./cases";

const person = (residentId: string, status: string) => ({ residentId, status, resident: null });

it("counts people and not rows, as the overview does", () => {
  const cases = [
    { persons: [person("1", "OBSERVING"), person("2", "RELEASED")] },
    { persons: [person("1", "OBSERVING"), person("3", "OBSERVING")] },
  ];

  expect(peopleIn(cases, "OBSERVING")).toBe(2);
  expect(peopleIn(cases)).toBe(3);
});
