import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { askWhole, type Result } from "../../graph/ask";
import type { IsolationReason } from "../../graph/documents.gen";
import { useAct, useErrand } from "../../graph/question";
import { today } from "../../text/format";
import { Button } from "../../ui/Button";
import { FieldRow, SelectField, TextArea, TextField } from "../../ui/fields";
import { ActRefused, Notice } from "../../ui/states";
import { DoorPicker, type Picked } from "./DoorPicker";
import styles from "./OpenForm.module.css";
import { orderIds } from "./orderIds";
import { type Affected, Preview } from "./Preview";

const reasons: readonly IsolationReason[] = [
  "CLOSE_CONTACT",
  "SECONDARY_CONTACT",
  "CO_RESIDENT",
  "BUILDING_CLOSURE",
  "RISK_AREA_RETURN",
  "OVERSEAS_ARRIVAL",
  "SYMPTOMATIC",
  "DISCHARGED_PATIENT",
  "OTHER",
];

/** 开设观察: buildings, units or doors, why and since when; first who is affected, then for good. */
export function OpenForm({
  communityCode,
  begunAt,
}: {
  communityCode: string;
  /** Chosen already; others can be added. */
  begunAt?: Picked["households"][number];
}) {
  const { t } = useTranslation();
  const [idOf] = useState(orderIds);
  const [picked, setPicked] = useState<Picked>({ buildingIds: [], unitIds: [], households: begunAt ? [begunAt] : [] });
  const [reason, setReason] = useState<IsolationReason>("CLOSE_CONTACT");
  const [exposedOn, setExposedOn] = useState(today());
  const [startsOn, setStartsOn] = useState(today());
  const [note, setNote] = useState("");
  const [previewed, setPreviewed] = useState<{ orderId: string; of: Affected }>();
  const { run, busy, refusal } = useErrand();
  const act = useAct("OpenIsolation");
  const [opened, setOpened] = useState<Result<"OpenIsolation">["openIsolation"]>();

  const none = picked.buildingIds.length + picked.unitIds.length + picked.households.length === 0;
  const said = {
    communityCode,
    buildingIds: [...picked.buildingIds],
    unitIds: [...picked.unitIds],
    householdIds: picked.households.map((household) => household.id),
    reason,
    exposedOn,
    startsOn,
    note: note.trim() || undefined,
  };
  const order = { id: idOf(said), ...said };
  // What was previewed is what is opened: a preview of anything else, also one that comes late, is none.
  const preview = previewed?.orderId === order.id ? previewed.of : undefined;

  function look(event: FormEvent) {
    event.preventDefault();
    run(async () => {
      const { previewIsolation } = await askWhole("PreviewIsolation", { order });
      if (previewIsolation) setPreviewed({ orderId: order.id, of: previewIsolation });
    });
  }

  if (opened) {
    return (
      <Notice
        icon="check"
        title={t("console.open.done", { count: opened.casesOpened })}
        text={t("console.open.doneText", {
          extended: opened.casesExtended,
          already: opened.alreadyObserved,
          persons: opened.personsObserved,
        })}
      >
        <Link to={`/console/observation?area=${communityCode}&status=OBSERVING`}>{t("console.open.toList")}</Link>
      </Notice>
    );
  }

  return (
    <form className={styles.form} onSubmit={look}>
      <DoorPicker communityCode={communityCode} picked={picked} onChange={setPicked} />
      <fieldset className={styles.why}>
        <legend>{t("console.open.why")}</legend>
        <FieldRow>
          <SelectField
            label={t("console.case.reason")}
            value={reason}
            onChange={(value) => setReason(reasons.find((each) => each === value) ?? "OTHER")}
          >
            {reasons.map((each) => (
              <option key={each} value={each}>
                {t(`labels.IsolationReason.${each}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            type="date"
            label={t("console.open.exposedOn")}
            hint={t("console.open.exposedHint")}
            error={refusal?.field === "exposedOn" ? refusal.words : undefined}
            required
            max={today()}
            value={exposedOn}
            onChange={setExposedOn}
          />
          <TextField
            type="date"
            label={t("console.open.startsOn")}
            error={refusal?.field === "startsOn" ? refusal.words : undefined}
            required
            value={startsOn}
            onChange={setStartsOn}
          />
        </FieldRow>
        <TextArea label={t("check.note")} optional value={note} onChange={setNote} />
      </fieldset>
      <ActRefused refusal={refusal ?? act.refusal} />
      {preview && (
        <Preview of={preview}>
          <div className="acts">
            <Button
              look="main"
              busy={act.busy}
              onClick={async () => {
                const done = await act.run({ order, first: 1 });
                if (done) setOpened(done.openIsolation);
              }}
            >
              {t("console.open.confirm", { count: preview.households })}
            </Button>
          </div>
        </Preview>
      )}
      {!preview && (
        <div className="acts">
          <Button type="submit" look="main" busy={busy} disabled={none}>
            {t("console.open.look")}
          </Button>
          {none && <span className="soft">{t("console.open.pickFirst")}</span>}
        </div>
      )}
    </form>
  );
}
