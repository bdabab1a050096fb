import { render, screen } from "@testing-library/react";
import jsQR from "jsqr";
import { expect, it } from "vitest";
import { QrCode } from "./QrCode";

const SCALE = 4;

/** The drawing as the points that a camera would see. */
function photograph(drawing: Element): string | undefined {
  const size = Number(drawing.getAttribute("viewBox")?.split(" ")[2]);
  const width = size * SCALE;
  const points = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of drawing
    .querySelector("path")
    ?.getAttribute("d")
    ?.matchAll(/M(\d+) (\d+)/g) ?? []) {
    for (let dx = 0; dx < SCALE; dx++) {
      for (let dy = 0; dy < SCALE; dy++) {
        const at = ((Number(y) * SCALE + dy) * width + Number(x) * SCALE + dx) * 4;
        points.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(points, width, width)?.data;
}

it("is read by a camera as what it says", () => {
  const pass = "LF1.AZqgMp3xcKyR7mB0fYQ2tWkxd3Uqk1mZ8mJ4uYcQ0b5nT2vS";

  render(<QrCode text={pass} label="签到码" />);

  expect(photograph(screen.getByRole("img", { name: "签到码" }))).toBe(pass);
});
