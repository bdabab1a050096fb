import "../../text/draw";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button, ButtonLink } from "../../ui/Button";
import { ActRefused } from "../../ui/states";
import { ShiftTime } from "../volunteering/ShiftCard";
import type { Offered } from "../volunteering/shifts";
import styles from "../volunteering/Volunteering.module.css";
import { collects } from "./draw";

/** 参加抽签: what is offered of a shift whose places are still to be drawn. */
export function DrawOffer({ shift, isAsked }: { shift: Offered; isAsked: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const time = shift.releaseAt ? dayAndTime(shift.releaseAt) : "";
  const open = collects(shift, new Date().toISOString());
  return (
    <>
      <span className={`${styles.state} numbers`}>
        {open ? t(isAsked ? "draw.asked" : "draw.at", { time }) : t("draw.due")}
      </span>
      {open && !isAsked && (
        <Button look="main" onClick={() => setAsking(true)}>
          {t("draw.ask")}
        </Button>
      )}
      {open && isAsked && <TakeBack shiftId={shift.id} />}
      <ButtonLink to={`/volunteer/shifts/${shift.id}/draw`}>{t("draw.look")}</ButtonLink>
      {asking && <AskDialog shift={shift} time={time} onClose={() => setAsking(false)} />}
    </>
  );
}

export function TakeBack({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation();
  const act = useAct("TakeBackDrawRequest");
  return (
    <>
      <Button busy={act.busy} onClick={() => act.run({ shiftId })}>
        {t("draw.takeBack")}
      </Button>
      <ActRefused refusal={act.refusal} />
    </>
  );
}

function AskDialog({ shift, time, onClose }: { shift: Offered; time: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("RequestDraw");
  const [shortNotice, setShortNotice] = useState(true);
  return (
    <ActDialog
      title={t("draw.ask")}
      confirm={t("draw.askConfirm")}
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ shiftId: shift.id, shortNotice })) onClose();
      }}
      onClose={onClose}
    >
      <strong>{shift.title}</strong>
      <ShiftTime shift={shift} />
      <p>{shift.place}</p>
      <p>{t("draw.meaning", { time })}</p>
      <label className={styles.tick}>
        <input type="checkbox" checked={shortNotice} onChange={(event) => setShortNotice(event.target.checked)} />
        {t("volunteer.shift.shortNotice")}
      </label>
    </ActDialog>
  );
}
