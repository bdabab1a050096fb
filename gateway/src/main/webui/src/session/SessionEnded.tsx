import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { LogInAgain } from "./LogInAgain";
import { usePerson } from "./Person";
import { sessionState, watchSession } from "./session";

/** Over whatever was being done: it stays as it is until the person is logged in again. */
export function SessionEnded() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(watchSession, sessionState);
  const { displayName } = usePerson();
  if (state === "open") return null;
  if (state === "someone else") {
    return (
      <Dialog title={t("session.someoneElse")}>
        <p>{t("session.someoneElseText", { name: displayName })}</p>
        <div className="acts">
          <Button look="main" onClick={() => location.assign("/")}>
            {t("session.goOnAsTheOther")}
          </Button>
        </div>
      </Dialog>
    );
  }
  return <LogInAgain />;
}
