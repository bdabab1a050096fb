import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { startText } from "./text/text";

beforeAll(async () => {
  await startText("zh");
  await import("./text/console");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
