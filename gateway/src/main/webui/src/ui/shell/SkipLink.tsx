import { useTranslation } from "react-i18next";
import styles from "./SkipLink.module.css";

/** Past the frame, to what the page says; the frame's main has this id. */
export const CONTENT = "content";

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className={styles.skip} href={`#${CONTENT}`}>
      {t("view.skip")}
    </a>
  );
}
