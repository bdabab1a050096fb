import { render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { ScanDialog } from "./ScanDialog";

/** A browser with a camera before which this code is held, and a reader of its own. */
function cameraShows(code: string) {
  const stop = vi.fn();
  vi.stubGlobal("navigator", {
    ...navigator,
    mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) },
  });
  HTMLMediaElement.prototype.play = async () => undefined;
  vi.stubGlobal(
    "BarcodeDetector",
    class {
      static getSupportedFormats = async () => ["qr_code"];
      detect = async () => [{ rawValue: code }];
    },
  );
  return stop;
}

function gateway(answer: object): object[] {
  const sent: object[] = [];
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    const { documentId, variables } = JSON.parse(String(request.body));
    sent.push({ documentId, ...variables });
    return new Response(JSON.stringify(answer));
  });
  return sent;
}

it("checks in once who holds a code before the camera, and lets go of the camera", async () => {
  const stop = cameraShows("LF1.code");
  const sent = gateway({ data: { checkInByPass: { id: "b-1", volunteer: { id: "v-1", name: "李雷" } } } });

  const { unmount } = render(<ScanDialog shiftId="s-1" onClose={() => undefined} />);

  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("李雷"));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(sent).toEqual([{ documentId: "CheckInByPass", shiftId: "s-1", pass: "LF1.code" }]);
  unmount();
  expect(stop).toHaveBeenCalled();
});

it("tells why someone is not checked in", async () => {
  cameraShows("LF1.late");
  const message = "签到码已过期，请让对方刷新后再扫。";
  gateway({ data: null, errors: [{ message, extensions: { code: "CONFLICT", problem: "PASS_EXPIRED" } }] });

  render(<ScanDialog shiftId="s-1" onClose={() => undefined} />);

  expect(await screen.findByText(new RegExp(message))).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("");
});

it("says so where there is no camera", async () => {
  vi.stubGlobal("navigator", { ...navigator, mediaDevices: undefined });

  render(<ScanDialog shiftId="s-1" onClose={() => undefined} />);

  expect(await screen.findByText(/摄像头/)).toBeTruthy();
});
