import { answered, type GraphError, Refusal, refusal } from "./ask";

// A large roster on a slow line: as long as the gateway gives it.
const PATIENCE_MILLIS = 900_000;

type Problem = { title?: string } & GraphError["extensions"];

async function done(path: string, request: RequestInit): Promise<Response> {
  const response = await answered(path, request, PATIENCE_MILLIS);
  if (response.ok) return response;
  // RFC 9457: what errors of the graph have in their extensions stands here beside the title.
  const problem: Problem = await response.json().catch(() => ({}));
  if (!problem.title) throw new Refusal("UNREACHABLE", "");
  throw refusal({ message: problem.title, extensions: problem });
}

export async function sendFile(path: string, file: Blob): Promise<void> {
  await done(path, { method: "PUT", headers: { "Content-Type": "application/octet-stream" }, body: file });
}

/** Sends a file and gives what is answered to it. */
export async function askWithFile<T>(path: string, file: Blob, method: "POST" | "PUT" = "POST"): Promise<T> {
  const headers = { "Content-Type": "application/octet-stream", Accept: "application/json" };
  return (await done(path, { method, headers, body: file })).json();
}

/** Asked by the page and not by a link: the answer needs the page's header, and a refusal is told where one stands. */
export async function fetchFile(path: string): Promise<Blob> {
  return (await done(path, {})).blob();
}
