import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buildSchema } from "graphql";
import { useServer as serve } from "graphql-ws/use/ws";
import { afterEach, expect, it, vi } from "vitest";
import { WebSocketServer } from "ws";
import { type ChangedShift, followShifts } from "./live";

const schema = buildSchema(`
  scalar DateTime
  type Query { me: String }
  type Shift {
    id: ID title: String post: String place: String startsAt: DateTime endsAt: DateTime capacity: Int booked: Int waiting: Int
    cancelled: Boolean codeAtPlace: Boolean changedAt: DateTime access: String releaseAt: DateTime drawnAt: DateTime
  }
  type Subscription { shiftChanged(area: String!, since: DateTime): Shift! }
`);

const FAR = "2099-02-08T02:05:00.000000Z";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server that tells what a test says, and ends the subscription after it where that is all. */
async function aServer(tell: (asked: { area: string; since: string }) => AsyncGenerator<object>) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const asked: { area: string; since: string }[] = [];
  const served = serve(
    {
      schema,
      roots: {
        subscription: {
          shiftChanged: (variables: { area: string; since: string }) => {
            asked.push(variables);
            return (async function* () {
              for await (const shiftChanged of tell(variables)) yield { shiftChanged };
            })();
          },
        },
      },
    },
    server,
  );
  closing.push(() => served.dispose());
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

function follow(url: string) {
  const heard: ChangedShift[] = [];
  const stood: boolean[] = [];
  const leave = followShifts(
    "440705001012",
    { hear: (each) => heard.push(each), stands: (live) => stood.push(live) },
    url,
  );
  closing.push(leave);
  return { heard, stood, leave };
}

const forever = () => new Promise<never>(() => {});

it("tells what changed in the area, from a little before the line stood", async () => {
  const { url, asked } = await aServer(async function* () {
    yield { id: "1", booked: 3, changedAt: FAR };
    await forever();
  });
  const { heard, stood } = follow(url);

  await vi.waitFor(() => expect(heard.map(({ booked }) => booked)).toEqual([3]));

  expect(stood).toEqual([true]);
  expect(asked[0]?.area).toBe("440705001012");
  expect(Date.parse(asked[0]?.since ?? "")).toBeLessThan(Date.now());
});

it("asks again from the latest change on when the server completes, because something may have been missed", async () => {
  const { url, asked } = await aServer(async function* ({ since }) {
    yield { id: "1", booked: since === FAR ? 2 : 1, changedAt: FAR };
    if (since === FAR) await forever();
  });
  const { heard } = follow(url);

  await vi.waitFor(() => expect(heard.map(({ booked }) => booked)).toEqual([1, 2]), { timeout: 10_000 });

  expect(asked.map(({ since }) => since)).toEqual([expect.any(String), FAR]);
});

it("says that nothing is told while the line is broken, and comes back by itself", async () => {
  const { url, server } = await aServer(async function* () {
    yield { id: "1", booked: 1, changedAt: FAR };
    await forever();
  });
  const { heard, stood } = follow(url);
  await vi.waitFor(() => expect(heard).toHaveLength(1));

  for (const line of server.clients) line.terminate();

  await vi.waitFor(() => expect(stood).toEqual([true, false, true]), { timeout: 10_000 });
});

it("is silent once it is left", async () => {
  const { url, server } = await aServer(async function* () {
    yield { id: "1", booked: 1, changedAt: FAR };
    await forever();
  });
  const { heard, stood, leave } = follow(url);
  await vi.waitFor(() => expect(heard).toHaveLength(1));

  leave();

  await vi.waitFor(() => expect(server.clients.size).toBe(0), { timeout: 10_000 });
  expect(stood).toEqual([true]);
});
