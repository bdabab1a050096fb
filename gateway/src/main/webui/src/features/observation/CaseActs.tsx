import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { dayName, daysAfter, today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Choices, SelectField, TextArea, TextField } from "../../ui/fields";
import { Joined, useNameOf } from "../../ui/Joined";
import { type CaseInHand, names, observed } from "./cases";

interface Props {
  of: CaseInHand;
  onClose: () => void;
}

function Door({ of }: { of: CaseInHand }) {
  const { t } = useTranslation();
  return (
    <p>
      <strong>{of.household?.address ?? t("console.case.unknownDoor")}</strong>
      <br />
      <span className="soft">
        <Joined of={names(of)} from="registry-service">
          {(known) => known}
        </Joined>
      </span>
    </p>
  );
}

function usePersons(of: CaseInHand) {
  const nameOf = useNameOf();
  const persons = observed(of);
  const [chosen, setChosen] = useState(persons.map(({ residentId }) => residentId));
  const options = persons.map(({ residentId, resident }) => ({ value: residentId, label: nameOf(resident) }));
  const [lastDay = of.endsOn] = persons
    .filter(({ residentId }) => chosen.includes(residentId))
    .map(({ endsOn }) => endsOn)
    .sort()
    .reverse();
  // Left out: all of them, also one who is added meanwhile.
  return { options, chosen, setChosen, lastDay, ids: chosen.length === persons.length ? undefined : chosen };
}

/** 解除: names the household; a reason is owed before the last day, and the graph says where else. */
export function ReleaseDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("ReleaseIsolation");
  const [reason, setReason] = useState("");
  const { options, chosen, setChosen, lastDay, ids } = usePersons(of);
  // The case lasts as long as the last of its people; who is chosen here may have been there long enough.
  const early = lastDay > today();
  const owed = early || act.refusal?.field === "reason";
  return (
    <ActDialog
      title={t("console.case.release")}
      confirm={t("console.case.releaseConfirm")}
      busy={act.busy}
      disabled={chosen.length === 0 || (owed && !reason.trim())}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ caseId: of.id, residentIds: ids, reason: reason.trim() || undefined })) onClose();
      }}
      onClose={onClose}
    >
      <Door of={of} />
      <p>{t(early ? "console.case.releaseEarly" : "console.case.releaseOnTime", { day: dayName(lastDay) })}</p>
      {options.length > 1 && (
        <Choices label={t("console.case.persons")} options={options} chosen={chosen} onChange={setChosen} />
      )}
      <TextArea
        label={t("act.reason")}
        optional={!owed}
        required={owed}
        value={reason}
        onChange={setReason}
        hint={t("console.case.releaseReasonHint")}
      />
    </ActDialog>
  );
}

/** 延长: only lengthens. */
export function ExtendDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("ExtendIsolation");
  const earliest = daysAfter(of.endsOn, 1);
  const [endsOn, setEndsOn] = useState(daysAfter(of.endsOn, 7));
  const [reason, setReason] = useState("");
  const { options, chosen, setChosen, ids } = usePersons(of);
  return (
    <ActDialog
      title={t("console.case.extend")}
      confirm={t("console.case.extendConfirm")}
      busy={act.busy}
      disabled={chosen.length === 0 || !reason.trim() || !endsOn}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ caseId: of.id, endsOn, reason: reason.trim(), residentIds: ids })) onClose();
      }}
      onClose={onClose}
    >
      <Door of={of} />
      <TextField
        type="date"
        label={t("console.case.newEnd")}
        hint={t("console.case.oldEnd", { day: dayName(of.endsOn) })}
        min={earliest}
        required
        value={endsOn}
        onChange={setEndsOn}
      />
      {options.length > 1 && (
        <Choices label={t("console.case.persons")} options={options} chosen={chosen} onChange={setChosen} />
      )}
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** 转送: one person leaves for a hospital or a central place. */
export function TransferDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("TransferPerson");
  const nameOf = useNameOf();
  const persons = observed(of);
  const [residentId, setResidentId] = useState(persons[0]?.residentId ?? "");
  const [to, setTo] = useState("");
  const [on, setOn] = useState(today());
  return (
    <ActDialog
      title={t("console.case.transfer")}
      confirm={t("console.case.transferConfirm")}
      busy={act.busy}
      disabled={!residentId || !to.trim() || !on}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ caseId: of.id, residentId, to: to.trim(), on })) onClose();
      }}
      onClose={onClose}
    >
      <Door of={of} />
      <SelectField label={t("console.case.person")} value={residentId} onChange={setResidentId} required>
        {persons.map((person) => (
          <option key={person.residentId} value={person.residentId}>
            {nameOf(person.resident)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("console.case.transferTo")} required value={to} onChange={setTo} />
      <TextField type="date" label={t("console.case.transferOn")} required value={on} max={today()} onChange={setOn} />
    </ActDialog>
  );
}

/** 撤销: the case was a mistake. */
export function CancelCaseDialog({ of, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("CancelIsolation");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("console.case.cancel")}
      confirm={t("console.case.cancelConfirm")}
      danger
      busy={act.busy}
      disabled={!reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ caseId: of.id, reason: reason.trim() })) onClose();
      }}
      onClose={onClose}
    >
      <Door of={of} />
      <p>{t("console.case.cancelHint")}</p>
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
