import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../ui/states";
import { tellRenewed } from "./session";

/** Where the login window ends: it tells the page that waits, and goes. */
export function SessionRenewed() {
  const { t } = useTranslation();
  useEffect(() => {
    tellRenewed();
    window.close();
  }, []);
  return <Notice title={t("session.renewed")} text={t("session.closeThisWindow")} icon="check" />;
}
