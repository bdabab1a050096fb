import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { beforeLeaving } from "./leave";
import { usePerson } from "./Person";

/** At logout what was kept on this phone goes; what is not sent yet goes only after a warning. */
export function Farewell() {
  const { t } = useTranslation();
  const { username } = usePerson();
  const [unsent, setUnsent] = useState(0);
  const decide = useRef<(goes: boolean) => void>(undefined);

  useEffect(
    () =>
      beforeLeaving(async () => {
        const { entriesOf, leaveNothing } = await import("../offline/store");
        // Where the phone keeps nothing for this site there is nothing to warn of, and nothing to clear.
        const waiting = (await entriesOf(username).catch(() => [])).filter(({ state }) => state !== "sent").length;
        if (waiting > 0) {
          setUnsent(waiting);
          const goes = await new Promise<boolean>((resolve) => {
            decide.current = resolve;
          });
          setUnsent(0);
          if (!goes) return false;
        }
        await leaveNothing(username).catch(() => undefined);
        return true;
      }),
    [username],
  );

  if (unsent === 0) return null;
  const answer = (goes: boolean) => decide.current?.(goes);
  return (
    <Dialog title={t("phone.outbox.leaving")} onClose={() => answer(false)}>
      <p>{t("phone.outbox.leavingText", { count: unsent })}</p>
      <div className="acts">
        <Button look="main" onClick={() => answer(false)}>
          {t("phone.outbox.stay")}
        </Button>
        <Button look="danger" onClick={() => answer(true)}>
          {t("phone.outbox.leaveAnyway", { count: unsent })}
        </Button>
      </div>
    </Dialog>
  );
}
