import { lazy, Suspense, useEffect, useState } from "react";
import type { Losses } from "./FarewellDialog";
import { beforeLeaving } from "./leave";
import { usePerson } from "./Person";
import { tellLeft } from "./session";

const FarewellDialog = lazy(() => import("./FarewellDialog").then((module) => ({ default: module.FarewellDialog })));

interface Asked extends Losses {
  readonly decide: (goes: boolean) => void;
}

// Any answer of the server will do; logging out without one would only lose what is kept here.
function hasSignal(): Promise<boolean> {
  return fetch("/manifest.webmanifest", { cache: "no-store" }).then(
    () => true,
    () => false,
  );
}

/** At logout what was kept on this phone goes; what is not sent or not finished goes only after a warning. */
export function Farewell() {
  const { username } = usePerson();
  const [asked, setAsked] = useState<Asked>();

  useEffect(
    () =>
      beforeLeaving(async () => {
        const ask = async (losses: Losses) => {
          const goes = await new Promise<boolean>((decide) => setAsked({ ...losses, decide }));
          setAsked(undefined);
          return goes;
        };
        const { draftsOf, entriesOf, leaveNothing } = await import("../offline/store");
        if (!(await hasSignal())) return ask({ cutOff: true, unsent: [], drafts: [] });
        // Where the phone keeps nothing for this site there is nothing to warn of, and nothing to clear.
        const unsent = (await entriesOf(username).catch(() => [])).filter(({ state }) => state !== "sent");
        const drafts = await draftsOf(username).catch(() => []);
        if (unsent.length + drafts.length > 0 && !(await ask({ cutOff: false, unsent, drafts }))) return false;
        await leaveNothing(username).catch(() => undefined);
        tellLeft(username);
        return true;
      }),
    [username],
  );

  if (!asked) return null;
  return (
    <Suspense>
      <FarewellDialog losses={asked} onDecide={asked.decide} />
    </Suspense>
  );
}
