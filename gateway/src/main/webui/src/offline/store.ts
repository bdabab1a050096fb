import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Code, Variables } from "../graph/ask";

/** The acts that wait for a signal. Each happens once however often it is sent: its id is made here, or the act is. */
export type Sendable = "RecordVisit" | "PlaceSupplyOrder" | "DeliverSupplyOrder" | "SaveResident";

export type EntryState = "waiting" | "sent" | "conflict";

/** What someone entered on this phone, until a day after it was sent. */
export interface Entry {
  readonly id: string;
  /** Who entered it: nobody else sends it, and nobody else sees it. */
  readonly login: string;
  readonly document: Sendable;
  /** What is sent; forgotten once it was. */
  readonly variables?: Variables<Sendable>;
  /** Which door, as it is written on it; forgotten once it was sent. */
  readonly title?: string;
  /** The household or the order. */
  readonly about: string;
  /** Another entry that must have been sent before. */
  readonly after?: string;
  /** Which of its needs have no kind that a person chose: it is guessed from their words before the entry is first sent. */
  readonly guess?: readonly number[];
  readonly enteredAt: number;
  readonly sentAt?: number;
  readonly state: EntryState;
  /** field: as the gateway names what is wrong, where it is one. */
  readonly refused?: { readonly code: Code; readonly message: string; readonly field?: string };
}

/** An answer for the time without signal, or a form that is half filled in. */
export interface Kept {
  readonly login: string;
  readonly key: string;
  readonly at: number;
  readonly data: unknown;
  /** Of a form: which door, as it is written on it. */
  readonly title?: string;
}

const DRAFT = "draft ";

/** Under which key a form is kept while it is half filled in. */
export function draftKey(name: string): string {
  return DRAFT + name;
}

const isDraft = ({ key }: Kept) => key.startsWith(DRAFT);

interface Shelves extends DBSchema {
  entries: { key: string; value: Entry; indexes: { login: string } };
  kept: { key: [string, string]; value: Kept; indexes: { login: string } };
}

const NAME = "lianfang";
const DAY_MILLIS = 24 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase<Shelves>> | undefined;

function shelves(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore("entries", { keyPath: "id" }).createIndex("login", "login");
      database.createObjectStore("kept", { keyPath: ["login", "key"] }).createIndex("login", "login");
    },
    terminated() {
      opened = undefined;
    },
  }).catch((failure: unknown) => {
    opened = undefined;
    throw failure;
  });
  return opened;
}

/** Oldest first: in the order in which they were entered. */
export async function entriesOf(login: string): Promise<Entry[]> {
  const entries = await (await shelves()).getAllFromIndex("entries", "login", login);
  return entries.sort((one, other) => one.enteredAt - other.enteredAt);
}

// From the logout on: an answer that still comes is not kept any more.
let isLeft = false;

/** Resolves once it is on the disk of the phone; the entry that it mends is gone then, and not before. */
export async function put(entry: Entry, mended = entry.id): Promise<void> {
  if (isLeft) throw new Error("Whoever it belongs to has left");
  const write = (await shelves()).transaction("entries", "readwrite", { durability: "strict" });
  // First the new one: where it does not fit, nothing is taken away.
  const kept = write.store.put(entry);
  await Promise.all([kept, mended !== entry.id && write.store.delete(mended), write.done]);
}

/** What became of an entry; one that was put aside meanwhile, or went at a logout in any window, does not come back. */
export async function rewrite(entry: Entry): Promise<void> {
  const write = (await shelves()).transaction("entries", "readwrite", { durability: "strict" });
  const isThere = (await write.store.getKey(entry.id)) !== undefined;
  await Promise.all([isThere && write.store.put(entry), write.done]);
}

/** What waited for it does so no longer, as the others are given. */
export async function remove(id: string, others: readonly Entry[]): Promise<void> {
  const write = (await shelves()).transaction("entries", "readwrite", { durability: "strict" });
  await Promise.all([write.store.delete(id), ...others.map((entry) => write.store.put(entry)), write.done]);
}

export async function keep(kept: Kept): Promise<void> {
  if (isLeft) return;
  await (await shelves()).put("kept", kept);
}

/** The forms that this person has not finished. */
export async function draftsOf(login: string): Promise<Kept[]> {
  const kept = await (await shelves()).getAllFromIndex("kept", "login", login);
  return kept.filter((each) => isDraft(each) && isOfToday(each));
}

export async function forget(login: string, key: string): Promise<void> {
  await (await shelves()).delete("kept", [login, key]);
}

/** Nothing that is older than a day. */
export async function keptOf(login: string, key: string): Promise<Kept | undefined> {
  const kept = await (await shelves()).get("kept", [login, key]);
  return kept && isOfToday(kept) ? kept : undefined;
}

function isOfToday({ at }: Kept): boolean {
  return Date.now() - at < DAY_MILLIS;
}

/** What no longer needs to be on this phone: sent entries and kept answers of yesterday, and the answers of someone else. */
export async function tidy(login: string, everyones: string): Promise<void> {
  const database = await shelves();
  const old = Date.now() - DAY_MILLIS;
  for (const kept of await database.getAll("kept")) {
    const isAnothers = kept.login !== login && kept.login !== everyones;
    // What someone else was typing waits for her, like her entries.
    if (kept.at < old || (isAnothers && !isDraft(kept))) {
      await database.delete("kept", [kept.login, kept.key]);
    }
  }
  for (const entry of await database.getAll("entries")) {
    if (entry.state === "sent" && (entry.sentAt ?? 0) < old) await database.delete("entries", entry.id);
  }
}

/** At logout: nothing of this person stays on the phone, and nothing more comes. */
export async function leaveNothing(login: string): Promise<void> {
  isLeft = true;
  await clear(login);
}

export async function clear(login: string): Promise<void> {
  const database = await shelves();
  for (const { id } of await database.getAllFromIndex("entries", "login", login)) await database.delete("entries", id);
  for (const kept of await database.getAll("kept")) {
    if (kept.login === login || !isDraft(kept)) await database.delete("kept", [kept.login, kept.key]);
  }
}
