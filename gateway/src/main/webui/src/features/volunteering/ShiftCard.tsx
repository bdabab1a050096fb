import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Post } from "../../graph/documents.gen";
import { useNow } from "../../live/live";
import { dayAndSpan } from "../../text/format";
import { Icon } from "../../ui/Icon";
import styles from "./Volunteering.module.css";

export interface ShownShift {
  readonly id: string;
  readonly title: string;
  readonly post: Post;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
  readonly booked: number;
  readonly waiting: number;
  readonly changedAt: string;
  readonly community: { readonly name: string } | null;
}

export function ShiftTime({ shift }: { shift: Pick<ShownShift, "startsAt" | "endsAt"> }) {
  return <span className={`${styles.time} numbers`}>{dayAndSpan(shift)}</span>;
}

/** One shift: when, what, where, how many of how many. */
export function ShiftCard({ shift: asked, children }: { shift: ShownShift; children?: ReactNode }) {
  const { t } = useTranslation();
  const shift = useNow(asked);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <ShiftTime shift={shift} />
        <span className={`${styles.fill} numbers`}>
          <Icon name="people" />
          {`${shift.booked}/${shift.capacity}`}
          {shift.waiting > 0 && ` ${t("volunteer.shift.waiting", { count: shift.waiting })}`}
        </span>
      </div>
      <h2>{shift.title}</h2>
      <p className="soft">
        {[t(`labels.Post.${shift.post}`), shift.community?.name, shift.place].filter(Boolean).join(" · ")}
      </p>
      {children && <div className={styles.acts}>{children}</div>}
    </li>
  );
}
