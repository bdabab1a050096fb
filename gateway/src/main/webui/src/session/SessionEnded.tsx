import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { goOn, RENEWED_PATH, sessionState, watchSession } from "./session";

/** Over whatever was being done: it stays as it is until the person is logged in again. */
export function SessionEnded() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(watchSession, sessionState);
  if (state === "open") return null;
  return (
    <Dialog title={t("session.ended")}>
      <p>{t("session.keptWhileAway")}</p>
      <div className="acts">
        <Button look="main" onClick={() => window.open(RENEWED_PATH, "lianfang-login")}>
          {t("session.logInAgain")}
        </Button>
        <Button onClick={goOn}>{t("session.loggedInGoOn")}</Button>
      </div>
    </Dialog>
  );
}
