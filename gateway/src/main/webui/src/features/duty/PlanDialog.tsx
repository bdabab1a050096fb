import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role, ShiftAccess } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { weekdayName } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Choices, FieldRow, TextArea, TextField } from "../../ui/fields";
import { TimeField } from "../../ui/TimeField";
import { AccessField } from "../shifts/AccessField";
import { DutyFields } from "../shifts/DutyFields";
import { postOf } from "../shifts/posts";
import { WatchedCase } from "../shifts/WatchedCase";
import { BookingRoles } from "./BookingRoles";
import styles from "./duty.module.css";
import { bandOf, type Hours, hoursBefore, hoursOf, minutesBefore, type Plan, weekdays } from "./plan";

const asked = ["codeAtPlace", "approveHandOver"] as const;
type Asked = (typeof asked)[number];

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
    release: hoursBefore(like?.releaseBefore),
    cancelBy: hoursBefore(like?.cancelBefore),
  });
  const [rows, setRows] = useState<Row[]>(() =>
    (like?.bands.map(hoursOf) ?? [{ from: "08:00", to: "12:00" }]).map((hours, key) => ({ key, ...hours })),
  );
  const [days, setDays] = useState<string[]>((like?.weekdays ?? weekdays).map(String));
  const [openTo, setOpenTo] = useState<Role[]>([...(like?.openTo ?? [])]);
  const [asks, setAsks] = useState<Asked[]>(asked.filter((each) => like?.[each]));
  const [access, setAccess] = useState<ShiftAccess>(like?.access ?? "FIRST_COME");
  const [watched, setWatched] = useState("");
  // What a plan watches stays with it.
  const isNewWatch = form.post === "HOUSEHOLD_WATCH" && !changes;
  const undrawn = access === "DRAW" && !form.release;
  const put = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const error = (name: string) => (act.refusal?.field?.includes(name) ? act.refusal.words : undefined);
  const set = (key: number, hours: Partial<Hours>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...hours } : row)));
  return (
    <ActDialog
      title={t(changes ? "console.duty.changePlan" : "console.duty.newPlan")}
      confirm={t("console.duty.keep")}
      wide
      busy={act.busy}
      disabled={
        !form.title.trim() ||
        !form.place.trim() ||
        days.length === 0 ||
        rows.some((row) => !row.from || !row.to) ||
        undrawn
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
          codeAtPlace: asks.includes("codeAtPlace"),
          approveHandOver: asks.includes("approveHandOver"),
          releaseBefore: minutesBefore(form.release),
          cancelBefore: minutesBefore(form.cancelBy),
          access,
          caseId: isNewWatch && watched ? watched : undefined,
        };
        const done = changes ? await change.run({ planId: id, plan }) : await save.run({ plan });
        if (done) onClose();
      }}
      onClose={onClose}
    >
      <DutyFields of={form} put={put} error={error} />
      {isNewWatch && <WatchedCase communityCode={communityCode} chosen={watched} onChange={setWatched} />}
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
        options={asked.map((value) => ({ value, label: t(`console.shift.${value}`) }))}
        chosen={asks}
        onChange={setAsks}
      />
      <AccessField value={access} onChange={setAccess} />
      <FieldRow>
        <TextField
          type="number"
          min={0}
          max={1440}
          step={0.5}
          label={t("console.duty.releaseBefore")}
          hint={access === "DRAW" ? undefined : t("console.duty.atOnce")}
          required={access === "DRAW"}
          value={form.release}
          onChange={put("release")}
          error={error("releaseBefore") ?? (undrawn ? t("running.draw.releaseOwed") : undefined)}
        />
        <TextField
          type="number"
          min={0}
          max={1440}
          step={0.5}
          label={t("console.duty.cancelBefore")}
          hint={t("console.duty.untilEnd")}
          value={form.cancelBy}
          onChange={put("cancelBy")}
          error={error("cancelBefore")}
        />
      </FieldRow>
      <TextArea label={t("console.duty.note")} optional value={form.note} onChange={put("note")} />
      {changes && <p className="soft small">{t("console.duty.changePlanHint")}</p>}
    </ActDialog>
  );
}
