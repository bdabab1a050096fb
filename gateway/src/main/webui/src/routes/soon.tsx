import { useTranslation } from "react-i18next";
import { Notice } from "../ui/states";

/** Until the page stands. */
export function Component() {
  const { t } = useTranslation();
  return <Notice icon="clock" title={t("phone.soon")} />;
}
