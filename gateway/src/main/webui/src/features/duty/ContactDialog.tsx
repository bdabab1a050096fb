import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct } from "../../graph/question";
import { daysAfter, today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/fields";
import { PersonField } from "../shifts/PersonField";
import { usePeople } from "../shifts/people";

export type Organisation = NonNullable<Result<"Organisations">["organisations"]>["nodes"][number];

const DAYS_AROUND = 30;

/** 指定联系人: who may book for the people of an organisation. */
export function ContactDialog({ of, onClose }: { of: Organisation; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("NameContact");
  const people = usePeople(of.community?.code, daysAfter(today(), -DAYS_AROUND), daysAfter(today(), DAYS_AROUND));
  const [whom, setWhom] = useState(of.contact?.volunteerId ?? "");
  const [phone, setPhone] = useState(of.contact?.phone ?? "");
  const known = of.contact && !people?.some(({ id }) => id === of.contact?.volunteerId);
  const all = [
    ...(known && of.contact ? [{ id: of.contact.volunteerId, name: of.contact.name }] : []),
    ...(people ?? []),
  ];
  return (
    <ActDialog
      title={t("console.duty.nameContact")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={!whom}
      refusal={act.refusal}
      onConfirm={async () => {
        const name = all.find(({ id }) => id === whom)?.name ?? "";
        const contact = { volunteerId: whom, name, phone: phone.trim() || undefined };
        if (await act.run({ organisationId: of.id, contact })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.name}</strong>
      </p>
      <PersonField
        label={t("console.duty.contact")}
        hint={t("console.duty.contactHint")}
        people={people && all}
        chosen={whom}
        onChoose={setWhom}
      />
      <TextField
        type="tel"
        label={t("console.household.phone")}
        optional
        value={phone}
        onChange={setPhone}
        error={act.refusal?.field?.endsWith("phone") ? act.refusal.words : undefined}
      />
    </ActDialog>
  );
}
