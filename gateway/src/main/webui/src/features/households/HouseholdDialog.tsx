import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseholdKind } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, SelectField, TextField } from "../../ui/fields";

const kinds: readonly HouseholdKind[] = ["HOME", "SHARED_RENTAL", "DORMITORY", "SHOP", "WORKPLACE", "HOTEL", "OTHER"];

/** A new door, or a correction of one: only what was changed is sent. */
export function HouseholdDialog({
  communityCode,
  known,
  onSaved,
  onClose,
}: {
  communityCode: string;
  known?: {
    readonly id: string;
    readonly kind: HouseholdKind;
    readonly floor: number | null;
    readonly room: string | null;
    readonly estate: { readonly name: string } | null;
    readonly building: { readonly name: string } | null;
    readonly unit: { readonly name: string } | null;
  };
  onSaved: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("SaveHousehold");
  const [id] = useState(() => known?.id ?? crypto.randomUUID());
  const before = {
    kind: known?.kind ?? "HOME",
    estate: known?.estate?.name ?? "",
    building: known?.building?.name ?? "",
    unit: known?.unit?.name ?? "",
    floor: known?.floor?.toString() ?? "",
    room: known?.room ?? "",
  };
  const [form, setForm] = useState(before);
  const put = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const error = (name: string) => (act.refusal?.field === name ? act.refusal.words : undefined);
  const text = (name: "estate" | "building" | "unit" | "room") =>
    form[name] === before[name] ? undefined : form[name].trim();

  return (
    <ActDialog
      title={known ? t("console.household.editDoor") : t("console.household.addDoor")}
      confirm={t("act.save")}
      wide
      busy={act.busy}
      disabled={!known && !form.estate.trim() && !form.room.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const saved = await act.run({
          household: {
            id,
            communityCode,
            kind: kinds.find((each) => each === form.kind),
            estate: text("estate"),
            building: text("building"),
            unit: text("unit"),
            room: text("room"),
            floor: form.floor === before.floor || form.floor === "" ? undefined : Number(form.floor),
          },
        });
        if (!saved) return;
        onSaved(saved.saveHousehold.id);
        onClose();
      }}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          label={t("console.household.estate")}
          value={form.estate}
          onChange={put("estate")}
          error={error("estate")}
        />
        <TextField
          label={t("console.household.building")}
          value={form.building}
          onChange={put("building")}
          error={error("building")}
        />
        <TextField label={t("console.household.unit")} value={form.unit} onChange={put("unit")} error={error("unit")} />
        <TextField
          type="number"
          label={t("console.household.floor")}
          // What is left out keeps its value: a floor that is known can be changed and not be taken away.
          required={Boolean(before.floor)}
          value={form.floor}
          onChange={put("floor")}
          error={error("floor")}
        />
        <TextField label={t("console.household.room")} value={form.room} onChange={put("room")} error={error("room")} />
        <SelectField label={t("console.household.kind")} value={form.kind} onChange={put("kind")}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`labels.HouseholdKind.${kind}`)}
            </option>
          ))}
        </SelectField>
      </FieldRow>
    </ActDialog>
  );
}
