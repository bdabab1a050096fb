import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Variables } from "../../graph/ask";
import { useErrand } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/fields";

export type NewPerson = Variables<"SaveResident">["resident"] & { readonly id: string };

/** Someone behind the door who is not in the file yet. */
export function AddPerson({
  householdId,
  known,
  onAdd,
  onClose,
}: {
  householdId: string;
  /** As she was entered, where that was refused. */
  known?: NewPerson;
  onAdd: (person: NewPerson) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [id] = useState(() => known?.id ?? crypto.randomUUID());
  const [name, setName] = useState(known?.name ?? "");
  const [relation, setRelation] = useState(known?.relation ?? "");
  const [birthYear, setBirthYear] = useState(known?.birthYear?.toString() ?? "");
  const { run, busy, refusal } = useErrand();
  const year = birthYear.trim() ? Number(birthYear) : undefined;
  const isYear = year === undefined || (Number.isInteger(year) && year > 1900 && year <= new Date().getFullYear());
  return (
    <ActDialog
      title={t(known ? "phone.outbox.what.SaveResident" : "phone.visit.addPerson")}
      confirm={t(known ? "act.send" : "act.add")}
      busy={busy}
      refusal={refusal}
      disabled={!name.trim() || !isYear}
      onConfirm={() =>
        run(async () => {
          await onAdd({ id, householdId, name: name.trim(), relation: relation.trim() || undefined, birthYear: year });
          onClose();
        })
      }
      onClose={onClose}
    >
      <TextField label={t("phone.visit.name")} value={name} onChange={setName} required maxLength={50} />
      <TextField label={t("phone.visit.relation")} optional value={relation} onChange={setRelation} maxLength={20} />
      <TextField
        label={t("phone.visit.birthYear")}
        optional
        inputMode="numeric"
        value={birthYear}
        error={isYear ? undefined : t("phone.visit.birthYearWrong")}
        onChange={setBirthYear}
      />
    </ActDialog>
  );
}
