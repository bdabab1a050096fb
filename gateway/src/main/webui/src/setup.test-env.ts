import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { startText } from "./text/text";

beforeAll(async () => {
  await startText("zh");
  await import("./text/console");
  await import("./text/volunteer");
  await import("./text/volunteer.own");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// jsdom has the element and not what opens it.
HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
