import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { weekdayName } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Choices, TextArea } from "../../ui/fields";
import { TimeField } from "../../ui/TimeField";
import { DutyFields } from "../shifts/DutyFields";
import { postOf } from "../shifts/posts";
import { BookingRoles } from "./BookingRoles";
import styles from "./duty.module.css";
import { bandOf, type Hours, hoursOf, type Plan, weekdays } from "./plan";

interface Row extends Hours {
  readonly key: number;
}

/** A duty that returns: which post, where, at which hours of which days. */
export function PlanDialog({
  communityCode,
  like,
  changes,
  onClose,
}: {
  communityCode: string;
  /** What it begins with. */
  like?: Plan;
  /** It is this plan that is changed, and not a new one like it. */
  changes?: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const save = useAct("SaveDutyPlan");
  const change = useAct("ChangeDutyPlan");
  const act = changes ? change : save;
  const [id] = useState(() => (changes && like ? like.id : crypto.randomUUID()));
  const [form, setForm] = useState({
    title: like?.title ?? "",
    post: like?.post ?? "GATE",
    place: like?.place ?? "",
    capacity: String(like?.capacity ?? 2),
    note: like?.note ?? "",
  });
  const [rows, setRows] = useState<Row[]>(() =>
    (like?.bands.map(hoursOf) ?? [{ from: "08:00", to: "12:00" }]).map((hours, key) => ({ key, ...hours })),
  );
  const [days, setDays] = useState<string[]>((like?.weekdays ?? weekdays).map(String));
  const [openTo, setOpenTo] = useState<Role[]>([...(like?.openTo ?? [])]);
  const [code, setCode] = useState<"code"[]>(like?.codeAtPlace ? ["code"] : []);
  const put = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const error = (name: string) => (act.refusal?.field?.includes(name) ? act.refusal.message : undefined);
  const set = (key: number, hours: Partial<Hours>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...hours } : row)));
  return (
    <ActDialog
      title={t(changes ? "console.duty.changePlan" : "console.duty.newPlan")}
      confirm={t("console.duty.keep")}
      wide
      busy={act.busy}
      disabled={
        !form.title.trim() || !form.place.trim() || days.length === 0 || rows.some((row) => !row.from || !row.to)
      }
      refusal={act.refusal}
      onConfirm={async () => {
        const plan = {
          id,
          communityCode,
          post: postOf(form.post),
          title: form.title.trim(),
          place: form.place.trim(),
          capacity: Number(form.capacity),
          bands: rows.map(bandOf),
          weekdays: days.map(Number).sort(),
          note: form.note.trim() || undefined,
          openTo: openTo.length > 0 ? openTo : undefined,
          codeAtPlace: code.length > 0,
          // Not asked for here, and kept as they are.
          releaseBefore: like?.releaseBefore ?? undefined,
          cancelBefore: like?.cancelBefore ?? undefined,
          approveHandOver: like?.approveHandOver,
          access: like?.access,
        };
        const done = changes ? await change.run({ planId: id, plan }) : await save.run({ plan });
        if (done) onClose();
      }}
      onClose={onClose}
    >
      <DutyFields of={form} put={put} error={error} />
      <fieldset className={styles.bands}>
        <legend>{t("console.duty.bands")}</legend>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group within the fieldset of all hours
          <div
            key={row.key}
            className={styles.band}
            role="group"
            aria-label={t("console.duty.band", { number: index + 1 })}
          >
            <TimeField
              label={t("console.shift.from")}
              required
              value={row.from}
              onChange={(from) => set(row.key, { from })}
            />
            <TimeField label={t("console.shift.to")} required value={row.to} onChange={(to) => set(row.key, { to })} />
            {rows.length > 1 && (
              <Button
                icon="cross"
                aria-label={t("console.duty.dropBand", { number: index + 1 })}
                onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
              />
            )}
          </div>
        ))}
        <div className="acts">
          <Button
            small
            icon="plus"
            onClick={() => {
              const last = rows.at(-1);
              setRows([...rows, { key: (last?.key ?? 0) + 1, from: last?.to ?? "08:00", to: "" }]);
            }}
          >
            {t("console.duty.addBand")}
          </Button>
        </div>
      </fieldset>
      <Choices
        label={t("console.duty.weekdays")}
        options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day) }))}
        chosen={days}
        onChange={setDays}
      />
      <BookingRoles post={postOf(form.post)} chosen={openTo} onChange={setOpenTo} />
      <Choices
        label={t("console.shift.asks")}
        options={[{ value: "code" as const, label: t("console.shift.codeAtPlace") }]}
        chosen={code}
        onChange={setCode}
      />
      <TextArea label={t("console.duty.note")} optional value={form.note} onChange={put("note")} />
      {changes && <p className="soft small">{t("console.duty.changePlanHint")}</p>}
    </ActDialog>
  );
}
