import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../graph/ask";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./Dialog.module.css";
import { ActRefused } from "./states";

/** A question before an act: says on whom, asks what is owed, tells why it was refused. */
export function ActDialog({
  title,
  confirm,
  danger,
  wide,
  busy,
  disabled,
  refusal,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  confirm: string;
  danger?: boolean;
  wide?: boolean;
  busy: boolean;
  disabled?: boolean;
  refusal?: Refusal;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const form = useId();
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form
        id={form}
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        <ActRefused refusal={refusal} />
        <div className={`acts ${styles.foot}`}>
          <Button type="submit" look={danger ? "danger" : "main"} busy={busy} disabled={disabled}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t("act.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
