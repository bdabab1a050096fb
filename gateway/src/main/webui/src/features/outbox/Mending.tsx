import { useTranslation } from "react-i18next";
import type { Entry } from "../../offline/store";
import { own } from "../../text/own";
import { Icon } from "../../ui/Icon";
import styles from "./Outbox.module.css";

/** Above a form that mends what was refused: why it was, and that nothing is lost until it is entered again. */
export function Mending({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <p className={`${styles.notice} ${styles.bad}`} role="status">
      <Icon name="warn" />
      <span>
        {own(entry.refused?.message ?? "")} {t("phone.outbox.mending")}
      </span>
    </p>
  );
}
