import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { TextArea, TextField } from "../../ui/fields";
import type { HouseholdFile, Member } from "./file";
import { type Door, OneDoor } from "./HouseholdSearch";

/** 迁移: the person goes to another door of the community, and an observation follows. */
export function MoveDialog({ of, from, onClose }: { of: Member; from: HouseholdFile; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("MoveResident");
  const [door, setDoor] = useState<Door>();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("console.household.move")}
      confirm={t("console.household.moveConfirm")}
      wide
      busy={act.busy}
      disabled={!door || !on || !reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (door && (await act.run({ residentId: of.id, householdId: door.id, on, reason: reason.trim() }))) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.name}</strong> {from.address}
        <br />
        <span className="soft">{t("console.household.moveHint")}</span>
      </p>
      <OneDoor
        communityCode={from.community.code}
        label={t("console.household.moveTo")}
        not={from.id}
        door={door}
        onChange={setDoor}
      />
      <TextField type="date" label={t("console.household.moveOn")} required max={today()} value={on} onChange={setOn} />
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
