import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Result } from "../graph/ask";
import { type Question, useQuestion } from "../graph/question";
import { Answered } from "../ui/Answered";
import { NoGrant } from "../ui/states";
import { LogInAgain } from "./LogInAgain";
import { type Seat, seatsOf } from "./roles";
import { belongsTo, sessionState, watchSession } from "./session";

/** Who is logged in. */
export interface Person {
  readonly username: string;
  readonly displayName: string;
  readonly seats: readonly Seat[];
  /** A resident's own. */
  readonly householdId?: string;
}

const PersonContext = createContext<Person | undefined>(undefined);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("Outside of the session");
  return person;
}

function personOf({ me }: Result<"Session">): Person {
  return {
    username: me.username,
    displayName: me.displayName,
    seats: seatsOf(me.grants, Boolean(me.household)),
    householdId: me.household?.id,
  };
}

function Seated({ person, children }: { person: Person; children: ReactNode }) {
  useEffect(() => belongsTo(person.username), [person.username]);
  return <PersonContext value={person}>{children}</PersonContext>;
}

// Without signal the phone pages belong to whoever kept them last (offline/session.ts); with it they are asked for again.
function useSession(): Question<Result<"Session">> {
  const question = useQuestion("Session", {});
  const [kept, setKept] = useState<Result<"Session">>();
  const isCutOff = question.refusal?.code === "UNREACHABLE";
  useEffect(() => {
    if (!isCutOff) return;
    import("../offline/session").then(({ keptSession }) => keptSession()).then(setKept, () => undefined);
  }, [isCutOff]);
  if (question.answer || !kept) return question;
  return { ...question, answer: { data: kept, away: new Set() }, refusal: undefined };
}

/** Everything below knows who is logged in. */
export function SessionOf({
  always,
  children,
}: {
  /** Also for who has no seat: how one leaves, or logs in again. */
  always?: ReactNode;
  children: ReactNode;
}) {
  const question = useSession();
  // The kept page of a phone opens without asking anyone: its first question may be the one that finds the session ended.
  const isEnded = useSyncExternalStore(watchSession, sessionState) === "ended";
  return (
    <>
      {isEnded && !question.answer && <LogInAgain />}
      <Answered question={question} page>
        {(data, away) => {
          const person = personOf(data);
          return (
            <Seated person={person}>
              {/* Without grants only the register knows whether this is a resident. */}
              {person.seats.length === 0 ? <NoGrant away={away.size > 0} again={question.again} /> : children}
              {always}
            </Seated>
          );
        }}
      </Answered>
    </>
  );
}

/** For tests and stories: a person without asking. */
export const PersonProvider = PersonContext.Provider;
