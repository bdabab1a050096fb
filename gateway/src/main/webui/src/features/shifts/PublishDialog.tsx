import "../../text/running";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Post, Role, ShiftAccess } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { clockTime, dayOf, daysAfter, today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Choices, FieldRow, TextArea, TextField } from "../../ui/fields";
import { MomentField, TimeField } from "../../ui/TimeField";
import { BookingRoles } from "../duty/BookingRoles";
import { AccessField } from "./AccessField";
import { DutyFields } from "./DutyFields";
import { postOf } from "./posts";
import styles from "./shifts.module.css";
import { WatchedCase } from "./WatchedCase";
import { instant, instantOf } from "./week";

/** What a copy begins with. */
export interface Pattern {
  readonly title: string;
  readonly post: Post;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
}

const asked = ["codeAtPlace", "approveHandOver"] as const;
type Asked = (typeof asked)[number];

/** 发布班次, or a copy of one on another day. */
export function PublishDialog({
  communityCode,
  pattern,
  onClose,
}: {
  communityCode: string;
  pattern?: Pattern;
  onClose: (published?: string) => void;
}) {
  const { t } = useTranslation();
  const act = useAct("PublishShift");
  const [id] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState({
    title: pattern?.title ?? "",
    post: pattern?.post ?? "DELIVERY",
    place: pattern?.place ?? "",
    day: pattern ? daysAfter(dayOf(pattern.startsAt), 1) : today(),
    from: pattern ? clockTime(pattern.startsAt) : "09:00",
    to: pattern ? clockTime(pattern.endsAt) : "12:00",
    capacity: String(pattern?.capacity ?? 4),
    release: "",
    cancelBy: "",
    note: "",
  });
  const [asks, setAsks] = useState<Asked[]>([]);
  const [access, setAccess] = useState<ShiftAccess>("FIRST_COME");
  const [openTo, setOpenTo] = useState<Role[]>([]);
  const [watched, setWatched] = useState("");
  const isWatch = form.post === "HOUSEHOLD_WATCH";
  const put = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const error = (name: string) => (act.refusal?.field?.endsWith(name) ? act.refusal.words : undefined);
  // Past midnight the shift ends on the next day.
  const lastDay = form.to > form.from ? form.day : daysAfter(form.day, 1);
  return (
    <ActDialog
      title={t(pattern ? "console.shift.copy" : "console.shift.publish")}
      confirm={t("console.shift.publishConfirm")}
      wide
      busy={act.busy}
      disabled={!form.title.trim() || !form.place.trim() || (access === "DRAW" && !form.release)}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({
          shift: {
            id,
            communityCode,
            post: postOf(form.post),
            title: form.title.trim(),
            place: form.place.trim(),
            startsAt: instant(form.day, form.from),
            endsAt: instant(lastDay, form.to),
            capacity: Number(form.capacity),
            codeAtPlace: asks.includes("codeAtPlace"),
            approveHandOver: asks.includes("approveHandOver"),
            access,
            openTo: openTo.length > 0 ? openTo : undefined,
            releaseAt: form.release ? instantOf(form.release) : undefined,
            cancelBy: form.cancelBy ? instantOf(form.cancelBy) : undefined,
            note: form.note.trim() || undefined,
            caseId: isWatch && watched ? watched : undefined,
          },
        });
        if (done) onClose(done.publishShift.id);
      }}
      onClose={() => onClose()}
    >
      <DutyFields of={form} put={put} error={error}>
        <TextField type="date" label={t("check.day")} required value={form.day} onChange={put("day")} />
        <TimeField
          label={t("console.shift.from")}
          required
          value={form.from}
          onChange={put("from")}
          error={error("startsAt")}
        />
        <TimeField
          label={t("console.shift.to")}
          required
          value={form.to}
          onChange={put("to")}
          error={error("endsAt")}
        />
      </DutyFields>
      {isWatch && <WatchedCase communityCode={communityCode} chosen={watched} onChange={setWatched} />}
      <Choices
        label={t("console.shift.asks")}
        options={asked.map((value) => ({ value, label: t(`console.shift.${value}`) }))}
        chosen={asks}
        onChange={setAsks}
      />
      <details className={styles.more}>
        <summary>{t("console.duty.more")}</summary>
        <AccessField value={access} onChange={setAccess} />
        <BookingRoles post={postOf(form.post)} chosen={openTo} onChange={setOpenTo} />
        <FieldRow>
          <MomentField
            label={t("console.duty.release")}
            hint={access === "DRAW" ? undefined : t("console.duty.atOnce")}
            required={access === "DRAW"}
            value={form.release}
            onChange={put("release")}
            error={
              error("releaseAt") ?? (access === "DRAW" && !form.release ? t("running.draw.releaseOwed") : undefined)
            }
          />
          <MomentField
            label={t("console.duty.cancelBy")}
            hint={t("console.duty.untilEnd")}
            value={form.cancelBy}
            onChange={put("cancelBy")}
            error={error("cancelBy")}
          />
        </FieldRow>
        <TextArea label={t("console.duty.note")} optional value={form.note} onChange={put("note")} />
      </details>
    </ActDialog>
  );
}
