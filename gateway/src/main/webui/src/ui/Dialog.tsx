import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon";

/** A window over the page: takes the focus, gives it back, closes with Escape where it may be closed. */
export function Dialog({
  title,
  onClose,
  wide,
  children,
}: {
  title: string;
  onClose?: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Closed while it is still in the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // A second Escape closes it whatever was said to the first.
      onClose={() => {
        if (dialog.current?.open !== false) return;
        if (onClose) onClose();
        else dialog.current.showModal();
      }}
    >
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <button type="button" className={styles.close} onClick={onClose} aria-label={t("view.close")}>
            <Icon name="cross" />
          </button>
        )}
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
