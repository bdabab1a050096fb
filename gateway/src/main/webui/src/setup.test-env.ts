import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { startText } from "./text/text";

beforeAll(() => startText("zh"));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
