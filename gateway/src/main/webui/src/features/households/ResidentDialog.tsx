import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CareNeed, Channel, Gender, Presence } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { Choices, FieldRow, SelectField, TextArea, TextField } from "../../ui/fields";
import { careNeedsToSay } from "./care";
import type { Member } from "./file";

const presences: readonly Presence[] = ["PRESENT", "AWAY", "MOVED_OUT"];
const channels: readonly Channel[] = ["VISIT", "PHONE", "CHAT", "PAPER", "SELF"];
const genders: readonly Gender[] = ["FEMALE", "MALE"];

/** A new person, or a correction: only what was changed is sent, so a masked value never comes back. */
export function ResidentDialog({
  householdId,
  known,
  onClose,
}: {
  householdId: string;
  known?: Member;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("SaveResident");
  const [id] = useState(() => known?.id ?? crypto.randomUUID());
  const before = {
    name: known?.name ?? "",
    phone: known?.phone ?? "",
    idNumber: known?.idNumber ?? "",
    gender: known?.gender ?? "",
    birthYear: known?.birthYear?.toString() ?? "",
    relation: known?.relation ?? "",
    presence: known?.presence ?? "PRESENT",
    contactBy: known?.contactBy ?? "",
    note: known?.note ?? "",
  };
  const [form, setForm] = useState(before);
  const saidBefore: CareNeed[] = (known?.careNeeds ?? []).map(({ need }) => need).filter((need) => need !== "ELDERLY");
  const [care, setCare] = useState<CareNeed[]>(saidBefore);
  const put = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const error = (name: string) => (act.refusal?.field?.endsWith(name) ? act.refusal.words : undefined);
  const text = (name: "phone" | "idNumber" | "relation" | "note") =>
    form[name] === before[name] ? undefined : form[name].trim();
  const one = <T extends string>(name: "gender" | "presence" | "contactBy", of: readonly T[]) =>
    known && form[name] === before[name] ? undefined : of.find((each) => each === form[name]);
  const careChanged = care.length !== saidBefore.length || care.some((need) => !saidBefore.includes(need));

  return (
    <ActDialog
      title={known ? t("console.household.editPerson") : t("console.household.addPerson")}
      confirm={t("act.save")}
      wide
      busy={act.busy}
      disabled={!form.name.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const saved = await act.run({
          resident: {
            id,
            householdId,
            name: form.name.trim(),
            phone: text("phone"),
            idNumber: text("idNumber"),
            gender: one("gender", genders),
            birthYear: form.birthYear === before.birthYear || !form.birthYear ? undefined : Number(form.birthYear),
            relation: text("relation"),
            presence: one("presence", presences),
            contactBy: one("contactBy", channels),
            careNeeds: careChanged ? care : undefined,
            note: text("note"),
          },
        });
        if (saved) onClose();
      }}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          label={t("console.household.name")}
          required
          value={form.name}
          onChange={put("name")}
          error={error("name")}
        />
        <TextField
          label={t("console.household.relation")}
          optional
          value={form.relation}
          onChange={put("relation")}
          error={error("relation")}
        />
        <TextField
          type="tel"
          label={t("console.household.phone")}
          optional
          value={form.phone}
          onChange={put("phone")}
          error={error("phone")}
        />
        <TextField
          label={t("console.household.idNumber")}
          optional
          value={form.idNumber}
          onChange={put("idNumber")}
          error={error("idNumber")}
          hint={known?.idNumber ? t("console.household.maskedHint") : undefined}
        />
        {/* What is left out keeps its value, so what is known can be changed and not be taken away. */}
        <SelectField
          label={t("console.household.gender")}
          optional={!before.gender}
          value={form.gender}
          onChange={put("gender")}
        >
          {!before.gender && <option value="">—</option>}
          {genders.map((each) => (
            <option key={each} value={each}>
              {t(`labels.Gender.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          type="number"
          label={t("console.household.birthYear")}
          optional={!before.birthYear}
          required={Boolean(before.birthYear)}
          min="1900"
          value={form.birthYear}
          onChange={put("birthYear")}
          error={error("birthYear")}
        />
        <SelectField label={t("console.household.presence")} value={form.presence} onChange={put("presence")}>
          {presences.map((each) => (
            <option key={each} value={each}>
              {t(`labels.Presence.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("console.household.contactBy")}
          optional={!before.contactBy}
          value={form.contactBy}
          onChange={put("contactBy")}
        >
          {!before.contactBy && <option value="">—</option>}
          {channels.map((each) => (
            <option key={each} value={each}>
              {t(`labels.Channel.${each}`)}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <Choices
        label={t("console.household.care")}
        options={careNeedsToSay.map((need) => ({ value: need, label: t(`labels.CareNeed.${need}`) }))}
        chosen={care}
        onChange={setCare}
      />
      <TextArea label={t("check.note")} optional value={form.note} onChange={put("note")} />
    </ActDialog>
  );
}
