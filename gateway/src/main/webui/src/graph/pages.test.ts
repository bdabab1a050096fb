import { expect, it, vi } from "vitest";
import { everyPage } from "./pages";

/** A list of numbers, three a page. */
function list(length: number) {
  return vi.fn(async (after: string | undefined) => {
    const start = Number(after ?? 0);
    const nodes = Array.from({ length: Math.min(3, length - start) }, (_, index) => start + index);
    const end = start + nodes.length;
    return { nodes, pageInfo: { hasNextPage: end < length, endCursor: String(end) } };
  });
}

it("reads a list to its end, each page once", async () => {
  const ask = list(7);

  expect(await everyPage(ask)).toEqual({ nodes: [0, 1, 2, 3, 4, 5, 6], cut: false });
  expect(ask).toHaveBeenCalledTimes(3);
});

it("says where it stopped before the end", async () => {
  expect(await everyPage(list(7), { most: 2 })).toEqual({ nodes: [0, 1, 2, 3, 4, 5], cut: true });
  expect(await everyPage(list(6), { most: 2 })).toMatchObject({ cut: false });
  expect(await everyPage(list(7), { after: "5" })).toEqual({ nodes: [5, 6], cut: false });
});
