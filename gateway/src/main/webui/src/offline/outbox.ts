import i18next from "i18next";
import { ask, type Code, Refusal, type Result, type Variables } from "../graph/ask";
import { acted } from "../graph/question";
import { withKinds } from "./kinds";
import { type Entry, entriesOf, put, remove, rewrite, type Sendable } from "./store";

// What will not change by waiting; all else is sent again.
const FINAL: readonly Code[] = ["BAD_INPUT", "CONFLICT", "NOT_FOUND", "FORBIDDEN"];
const AGAIN_MILLIS = 20_000;
const LOCK = "lianfang-outbox";

/** An entry as a form hands it in. */
export type NewEntry = Pick<Entry, "id" | "document" | "about" | "after" | "guess"> & {
  readonly title: string;
  readonly variables: Variables<Sendable>;
};

const NOT_READ: readonly Entry[] = [];
const watching = new Set<() => void>();
let known = NOT_READ;
let owner: string | undefined;
let queue: Promise<void> = Promise.resolve();

export function watchOutbox(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

/** Whose phone this is just now. */
export function outboxOwner(): string | undefined {
  return owner;
}

/** The entries of whoever is logged in, as they are by now. */
export function entries(): readonly Entry[] {
  return known;
}

/** Whether the phone has been asked what there is. */
export function isOutboxRead(): boolean {
  return known !== NOT_READ;
}

async function look(): Promise<void> {
  known = owner ? await entriesOf(owner) : [];
  for (const tell of watching) tell();
}

function current(id: string): Entry | undefined {
  return known.find((entry) => entry.id === id);
}

/** Starts sending for this person, now and whenever there may be a signal again. */
export function openOutbox(login: string): () => void {
  owner = login;
  look().then(send);
  const seen = () => document.visibilityState === "visible" && send();
  const timer = setInterval(() => known.some(({ state }) => state === "waiting") && send(), AGAIN_MILLIS);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearInterval(timer);
    removeEventListener("online", send);
    document.removeEventListener("visibilitychange", seen);
  };
}

/**
 * Keeps an entry and tries to send it at once. Resolves when it is kept; a phone without room for it refuses.
 *
 * @param mended the refused entry in whose place it stands from now on
 */
export async function enter(entry: NewEntry, mended?: string): Promise<void> {
  if (!owner) throw new Error("The outbox belongs to nobody yet");
  await put({ ...entry, login: owner, enteredAt: Date.now(), state: "waiting" }, mended).catch(() => {
    throw new Refusal("CONFLICT", i18next.t("phone.outbox.notKept"));
  });
  await look();
  send();
}

/** Tries again what was refused, unchanged. */
export async function tryAgain(id: string): Promise<void> {
  const entry = current(id);
  if (entry?.state !== "conflict") return;
  await rewrite({ ...entry, state: "waiting", refused: undefined });
  await look();
  send();
}

/** Only a person discards an entry. What waited for it goes on without it. */
export async function discard(id: string): Promise<void> {
  const gone = current(id);
  const waited = known.filter(({ after }) => after === id);
  await remove(
    id,
    waited.map((entry) => ({ ...withoutPerson(entry, id), after: gone?.after })),
  );
  await look();
  send();
}

// The register will not know this person: her readings would have the whole visit refused.
function withoutPerson(entry: Entry, residentId: string): Entry {
  if (entry.document !== "RecordVisit" || !entry.variables) return entry;
  const { visit } = entry.variables as Variables<"RecordVisit">;
  const readings = visit.readings.filter((reading) => reading.residentId !== residentId);
  return { ...entry, variables: { visit: { ...visit, readings } } };
}

/** The entry that keeps this one back: until it is sent, nothing that names its person can be. */
export function keptBackBy({ state, after }: Entry): Entry | undefined {
  const before = state === "waiting" && after ? current(after) : undefined;
  return before?.state === "sent" ? undefined : before;
}

/** One after the other, also between the windows of one browser. */
export function send(): Promise<void> {
  // What failed once, for want of room perhaps, does not keep the next from being sent.
  queue = queue
    .catch(() => undefined)
    .then(() => (navigator.locks ? navigator.locks.request(LOCK, sendWaiting) : sendWaiting()));
  return queue;
}

async function sendWaiting(): Promise<void> {
  await look();
  const tried = new Set<string>();
  while (next(tried)) {
    // Before each: someone else may log in between two of them, in another window; then the entries wait for their own.
    const login = await whoIsHere();
    await look();
    const entry = next(tried);
    if (!entry || entry.login !== login) return;
    tried.add(entry.id);
    if ((await sendOne(entry)) === "no signal") return;
    await look();
  }
}

async function whoIsHere(): Promise<string | undefined> {
  return ask("Me", {}).then(
    ({ data }) => data.me.username,
    () => undefined,
  );
}

function next(tried: ReadonlySet<string>): Entry | undefined {
  return known.find((entry) => entry.state === "waiting" && !tried.has(entry.id) && !keptBackBy(entry));
}

async function sendOne(asEntered: Entry): Promise<"answered" | "later" | "no signal"> {
  if (!asEntered.variables) return "later";
  const entry = await withKinds(asEntered);
  if (typeof entry === "string") return entry;
  try {
    const { data, away } = await ask(entry.document, entry.variables ?? asEntered.variables);
    // The readings are stored, the needs are not yet: the same visit sent again completes it.
    if (isHalfDone(entry.document, data, away.size > 0)) return "later";
    const { variables, title, ...rest } = entry;
    await rewrite({ ...rest, state: "sent", sentAt: Date.now() });
    acted();
    return "answered";
  } catch (failure) {
    const { code, message, field } = failure instanceof Refusal ? failure : new Refusal("UNREACHABLE", "");
    if (!FINAL.includes(code)) return code === "UNREACHABLE" ? "no signal" : "later";
    await rewrite({ ...entry, state: "conflict", refused: { code, message, field } });
    return "answered";
  }
}

function isHalfDone(document: Sendable, data: Result<Sendable>, isAnyAway: boolean): boolean {
  if (document !== "RecordVisit" || !isAnyAway || !("recordVisit" in data)) return false;
  return data.recordVisit.needs.some(({ order }) => order === null);
}
