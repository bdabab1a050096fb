import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckSlot } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { dayName } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { asksForSecond, type PersonDraft, troubleOf, visitInput } from "../visit/rules";
import { ReadingFields } from "./ReadingFields";
import { SecondReading } from "./SecondReading";

/** 电话补测: a missing check, asked for by phone; the record keeps that it was. */
export function PhoneCheckDialog({
  due,
  onClose,
}: {
  due: {
    readonly on: string;
    readonly slot: CheckSlot;
    readonly residentId: string;
    readonly person: string;
    readonly phone?: string | null;
    readonly householdId: string;
    readonly address: string;
  };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("RecordVisit");
  // One for the dialog: sent twice, it happens once.
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<PersonDraft>({
    residentId: due.residentId,
    name: due.person,
    first: "",
    second: "",
    noSecond: false,
    symptoms: [],
  });
  return (
    <ActDialog
      title={t("check.byPhone")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={!draft.first || troubleOf(draft) !== undefined}
      refusal={act.refusal}
      onConfirm={async () => {
        const { householdId, slot, on } = due;
        const said = { householdId, channel: "PHONE", outcome: "DONE", slot, persons: [draft], needs: [] } as const;
        const done = await act.run({ visit: visitInput(id, said, new Date(), on) });
        if (done) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{due.person}</strong> {due.phone && <span className="numbers">{due.phone}</span>}
        <br />
        <span className="soft">
          {due.address} · {dayName(due.on)} {t(`labels.CheckSlot.${due.slot}`)}
        </span>
      </p>
      <ReadingFields
        value={{ temperature: draft.first, symptoms: draft.symptoms }}
        onChange={({ temperature, symptoms }) =>
          setDraft({ ...draft, first: temperature, symptoms, measuredAt: new Date().toISOString() })
        }
        required
      />
      {asksForSecond(draft) && (
        <SecondReading
          second={draft.second}
          noSecond={draft.noSecond}
          isOwed={false}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      )}
    </ActDialog>
  );
}
