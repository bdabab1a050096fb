import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { CheckStrip } from "./CheckStrip";
import type { CaseFile, Check } from "./file";

const day = "2020-02-01";

function check(id: string, hour: string, temperature: number): Check {
  const known: Partial<Check> = {
    id,
    residentId: "r",
    on: day,
    slot: "MORNING",
    measuredAt: `${day}T${hour}:00:00Z`,
    temperature,
    symptoms: [],
    abnormal: temperature >= 37.3,
    corrected: false,
  };
  return known as Check;
}

it("marks a slot in which any reading was abnormal, however the last one was", () => {
  const of = {
    startsOn: day,
    endsOn: day,
    persons: [{ residentId: "r", startsOn: day, endsOn: day, endedOn: null, resident: { name: "陈建国" } }],
    checks: [check("a", "01", 37.6), check("b", "02", 36.8)],
  } as unknown as CaseFile;
  render(<CheckStrip of={of} corrects={false} />);

  const cell = screen.getByTitle("37.6 °C；36.8 °C");
  expect(cell.textContent).toBe("36.8!");
});
