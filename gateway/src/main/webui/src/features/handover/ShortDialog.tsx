import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Variables } from "../../graph/ask";
import { useErrand } from "../../graph/question";
import { enter } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { ActDialog } from "../../ui/ActDialog";
import { TextArea, TextField } from "../../ui/fields";
import { lineWords } from "../visit/lines";
import type { Parcel } from "./ParcelList";

/** What was handed over of each line, where it was not everything, and why. */
export function ShortDialog({
  parcel,
  mends,
  onClose,
}: {
  parcel: Pick<Parcel, "id" | "recipient" | "lines">;
  /** A refused hand-over of this order. */
  mends?: Entry;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const lines = parcel.lines ?? [];
  const said = mends?.variables as Variables<"DeliverSupplyOrder"> | undefined;
  const saidOf = (lineId: string) => said?.lines?.find((line) => line?.lineId === lineId)?.quantityDelivered;
  const [amounts, setAmounts] = useState<Record<string, string>>(
    Object.fromEntries(lines.map(({ id, quantity }) => [id, String(saidOf(id) ?? quantity)])),
  );
  const [note, setNote] = useState(said?.note ?? "");
  const { run, busy, refusal } = useErrand();
  const isAmount = (typed: string | undefined) => typed !== undefined && typed.trim() !== "" && Number(typed) >= 0;
  const isWhole = lines.every(({ id }) => isAmount(amounts[id]));
  return (
    <ActDialog
      title={t("phone.handover.short")}
      confirm={t("phone.handover.handIn")}
      busy={busy}
      disabled={!isWhole}
      refusal={refusal}
      onConfirm={() =>
        run(async () => {
          await enter(
            {
              id: crypto.randomUUID(),
              document: "DeliverSupplyOrder",
              about: parcel.id,
              title: parcel.recipient?.address ?? mends?.title ?? "",
              variables: {
                orderId: parcel.id,
                lines: lines.map(({ id }) => ({ lineId: id, quantityDelivered: Number(amounts[id]) })),
                note: note.trim() || undefined,
              },
            },
            mends?.id,
          );
          onClose();
        })
      }
      onClose={onClose}
    >
      <p>{parcel.recipient?.address}</p>
      {lines.map((line) => (
        <TextField
          key={line.id}
          label={t("phone.handover.amount", { line: lineWords(line) })}
          inputMode="decimal"
          value={amounts[line.id] ?? ""}
          error={isAmount(amounts[line.id]) ? undefined : t("phone.handover.amountWrong")}
          onChange={(typed) => setAmounts({ ...amounts, [line.id]: typed })}
        />
      ))}
      <TextArea label={t("phone.handover.note")} optional value={note} onChange={setNote} />
    </ActDialog>
  );
}
