import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, expect, it, vi } from "vitest";
import { WebHooks } from "./WebHooks";

const AREA = "440705001012";

// With the pages; what it is added to has begun by then.
beforeAll(() => import("../../text/running"));

function answering(made: object) {
  const sent: [string, object][] = [];
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    const { documentId, variables } = JSON.parse(String(request.body));
    sent.push([documentId, variables]);
    return new Response(JSON.stringify(documentId === "MakeWebHook" ? made : { data: { webHooks: [] } }));
  });
  return sent;
}

async function enter(url: string) {
  render(<WebHooks area={AREA} />);
  fireEvent.click(await screen.findByText("登记接收程序"));
  fireEvent.change(screen.getByLabelText("网址"), { target: { value: url } });
  fireEvent.submit(screen.getByLabelText("网址"));
}

it("shows the secret of a program once", async () => {
  const hook = { id: "h-1", url: "https://a.example/", madeAt: "2020-02-08T01:00:00Z", secret: "s3cret" };
  const sent = answering({ data: { makeWebHook: hook } });

  await enter(" https://a.example/ ");

  await waitFor(() => expect(screen.getByText("s3cret")).toBeTruthy());
  expect(sent).toContainEqual(["MakeWebHook", { communityCode: AREA, url: "https://a.example/" }]);
});

it("tells beside the field why an address is refused", async () => {
  const extensions = { code: "BAD_INPUT", problem: "WEB_HOOK_NOT_PUBLIC", field: "url" };
  answering({ data: null, errors: [{ message: "须为公网可访问的 https 地址。", extensions }] });

  await enter("https://127.0.0.1/");

  await waitFor(() => expect(screen.getAllByText(/须为公网可访问/).length).toBeGreaterThan(0));
  expect(screen.getByLabelText("网址").getAttribute("aria-invalid")).toBe("true");
});
