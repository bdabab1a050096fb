import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import type { Variables } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { enter } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { Button, ButtonLink } from "../../ui/Button";
import { ActRefused } from "../../ui/states";
import { ShortDialog } from "../handover/ShortDialog";
import { AddPerson, type NewPerson } from "../visit/AddPerson";

/** 打开修改: a refused entry in the form that it came from, with what it said. */
export function Mend({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const form = formOf(entry, pathname.startsWith("/resident"));
  if (form) return <ButtonLink to={`${form}?mend=${entry.id}`}>{t("phone.outbox.mend")}</ButtonLink>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("phone.outbox.mend")}</Button>
      {open && entry.document === "SaveResident" && <MendPerson entry={entry} onClose={close} />}
      {open && entry.document === "DeliverSupplyOrder" && <MendHandOver entry={entry} onClose={close} />}
    </>
  );
}

function formOf({ document, about }: Entry, isResident: boolean): string | undefined {
  if (document === "RecordVisit") return isResident ? "/resident/report" : `/worker/visit/${about}`;
  if (document === "PlaceSupplyOrder") return isResident ? "/resident/supplies" : "/worker/order";
  return undefined;
}

function MendPerson({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { resident } = entry.variables as Variables<"SaveResident">;
  const { id, document, about, title, after } = entry;
  return (
    <AddPerson
      householdId={about}
      known={resident as NewPerson}
      // Under the same id: her visit names her by it.
      onAdd={(person) => enter({ id, document, about, title: title ?? "", after, variables: { resident: person } })}
      onClose={onClose}
    />
  );
}

function MendHandOver({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { answer, refusal } = useQuestion("SupplyOrder", { id: entry.about });
  const order = answer?.data.supplyOrder;
  if (order) return <ShortDialog parcel={order} mends={entry} onClose={onClose} />;
  return <ActRefused refusal={refusal} />;
}
