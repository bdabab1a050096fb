import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { goOn, RENEWED_PATH } from "./session";

/** The person logs in beside this page; what waits goes on by itself. */
export function LogInAgain() {
  const { t } = useTranslation();
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
