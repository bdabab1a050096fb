import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Page.module.css";
import { useTitle } from "./shell/arrival";

/** A page: its title, what can be done on it, what it shows. */
export function Page({
  title,
  beside,
  acts,
  children,
}: {
  title: string;
  /** Small print beside the title, e.g. the as-of time. */
  beside?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const brand = t("brand");
  const heading = useTitle();
  useEffect(() => {
    document.title = `${title} · ${brand}`;
  }, [title, brand]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside && <div className={styles.beside}>{beside}</div>}
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
      {children}
    </div>
  );
}
