import type { ResultOf, VariablesOf } from "gql.tada";
import { isSomeoneElse, sessionRenewed } from "../session/session";
import { own } from "../text/own";
import type { Documents } from "./documents.gen";

/** A stored document of the gateway, by its name: gateway/src/main/resources/documents. */
export type Name = keyof Documents;
export type Variables<N extends Name> = VariablesOf<Documents[N]>;
export type Result<N extends Name> = ResultOf<Documents[N]>;

/** A part of the system, as errors name it. */
export type Service = "registry-service" | "isolation-service" | "supply-service" | "volunteer-service";

export type Code =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_INPUT"
  | "CONFLICT"
  | "SERVICE_UNAVAILABLE"
  // No answer at all: no network, or none in time.
  | "UNREACHABLE";

/** What was answered, and which services were away: their parts are null. */
export interface Answer<T> {
  readonly data: T;
  readonly away: ReadonlySet<Service>;
}

/** Why nothing was answered, or nothing was done. The message is the gateway's own, in both languages. */
export class Refusal extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly field?: string,
    readonly service?: Service,
    /** The name in the catalogue, e.g. SHIFT_ALREADY_STARTED. */
    readonly problem?: string,
  ) {
    super(message);
  }

  /** The message as it is read here. */
  get words(): string {
    return own(this.message);
  }
}

export interface GraphError {
  message: string;
  extensions?: { code?: Code; field?: string; service?: Service; problem?: string };
}

const GRAPH = "/graphql";

// Longer than the gateway takes for anything.
const PATIENCE_MILLIS = 15_000;

// Where there is too much to do the gateway has begun nothing and says when to come back; everyone comes back a little apart.
const RETURNS = 2;
const LONGEST_PAUSE_SECONDS = 10;

export function refusal(error: GraphError): Refusal {
  const { code, field, service, problem } = error.extensions ?? {};
  return new Refusal(code ?? "SERVICE_UNAVAILABLE", error.message, field, service, problem);
}

async function send(path: string, request: RequestInit, patience: number): Promise<Response> {
  try {
    // The header is what a page of another site cannot send along with the cookie.
    const headers = { ...request.headers, "X-Requested-With": "lianfang" };
    return await fetch(path, { ...request, headers, signal: AbortSignal.timeout(patience) });
  } catch {
    throw new Refusal("UNREACHABLE", "");
  }
}

async function pause(response: Response): Promise<void> {
  const seconds = Math.min(Number(response.headers.get("Retry-After")) || 1, LONGEST_PAUSE_SECONDS);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (1 + Math.random())));
}

/**
 * Sends what a page asks. Where the session has ended the person logs in again beside the page, and the same is sent again; where
 * the gateway is overloaded it is sent again when it said to.
 */
export async function answered(path: string, request: RequestInit, patience = PATIENCE_MILLIS): Promise<Response> {
  for (let returns = 0; ; ) {
    const response = await send(path, request, patience);
    if (response.status === 401) {
      await sessionRenewed();
      await goOnAsBefore();
    } else if (response.status === 503 && response.headers.has("Retry-After") && returns < RETURNS) {
      returns += 1;
      await pause(response);
    } else {
      return response;
    }
  }
}

function asking(documentId: Name, variables: object): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ documentId, variables }),
  };
}

// Whoever logs in again may be someone else: what the first one typed is not sent in their name.
async function goOnAsBefore(): Promise<void> {
  const response = await send(GRAPH, asking("Me", {}), PATIENCE_MILLIS);
  if (response.status === 401) {
    await sessionRenewed();
    return goOnAsBefore();
  }
  const body: { data?: Result<"Me"> } = await response.json().catch(() => ({}));
  if (!body.data) throw new Refusal("UNREACHABLE", "");
  if (!isSomeoneElse(body.data.me.username)) return;
  location.assign("/");
  return new Promise(() => {});
}

/** Asks the graph by the name of a stored document; nothing that was typed is lost. A mutation is answered whole or throws. */
export async function ask<N extends Name>(name: N, variables: Variables<N>): Promise<Answer<Result<N>>> {
  const response = await answered(GRAPH, asking(name, variables));
  const body: { data?: Result<N> | null; errors?: GraphError[] } = await response.json().catch(() => ({}));
  const errors = body.errors ?? [];
  const firm = errors.find((error) => error.extensions?.code !== "SERVICE_UNAVAILABLE");
  if (firm) throw refusal(firm);
  if (!body.data) throw errors[0] ? refusal(errors[0]) : new Refusal("UNREACHABLE", "");
  // Nothing of what was asked came: a page must not take that for an empty list.
  if (errors[0] && Object.values(body.data).every((part) => part === null)) throw refusal(errors[0]);
  return { data: body.data, away: new Set(errors.flatMap((error) => error.extensions?.service ?? [])) };
}

/** The answer with all its parts, or none: for what is kept, counted or acted on, where a part left out would pass for nothing. */
export async function askWhole<N extends Name>(name: N, variables: Variables<N>): Promise<Result<N>> {
  const { data, away } = await ask(name, variables);
  const [silent] = away;
  if (silent) throw new Refusal("SERVICE_UNAVAILABLE", "", undefined, silent);
  return data;
}
