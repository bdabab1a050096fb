import { beforeEach, expect, it, vi } from "vitest";
import { belongsTo, sessionState } from "./session";

const others = new BroadcastChannel("lianfang-session");
const went: string[] = [];

beforeEach(() => {
  went.length = 0;
  vi.stubGlobal("location", { assign: (address: string) => went.push(address) });
});

it("is noticed at once when someone else logs in beside this page, and when she is gone again", async () => {
  belongsTo("grid-worker");

  others.postMessage({ here: "grid-worker" });
  others.postMessage({ here: "property-staff" });
  await vi.waitFor(() => expect(sessionState()).toBe("someone else"));

  others.postMessage({ here: "grid-worker" });
  await vi.waitFor(() => expect(sessionState()).toBe("open"));
});

it("leaves with its person in another window, and with nobody else", async () => {
  belongsTo("grid-worker");

  others.postMessage({ left: "property-staff" });
  others.postMessage({ left: "grid-worker" });

  await vi.waitFor(() => expect(went).toEqual(["/signed-out"]));
});

it("does not hear what it says itself", async () => {
  const { tellLeft } = await import("./session");
  const heard = new Promise((resolve) => {
    others.onmessage = ({ data }) => "left" in data && resolve(data);
  });

  tellLeft("grid-worker");

  expect(await heard).toEqual({ left: "grid-worker" });
  expect(went).toEqual([]);
});

it("goes on when its person has logged in again on another page, and waits when someone else has", async () => {
  const { sessionRenewed } = await import("./session");
  belongsTo("grid-worker");
  let goesOn = false;
  const renewed = sessionRenewed().then(() => {
    goesOn = true;
  });

  others.postMessage({ here: "property-staff" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([goesOn, sessionState()]).toEqual([false, "ended"]);

  others.postMessage({ here: "grid-worker" });
  await renewed;
  expect(sessionState()).toBe("open");
});
