import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { ActRefused } from "../../ui/states";
import { AwayPart } from "./AwayPart";
import { ShiftTime } from "./ShiftCard";
import styles from "./Volunteering.module.css";

type HandOver = NonNullable<Result<"HandOvers">["handOvers"]>[number];

/** Places that change hands: one's own, and those that one may take. */
export function HandOvers({ me }: { me?: string }) {
  const { t } = useTranslation();
  const question = useQuestion("HandOvers", {});
  const all = question.answer?.data.handOvers;
  if (!all) return <AwayPart title={t("volunteer.offer.title")} question={question} />;
  const going = all.filter(({ state }) => state === "OPEN" || state === "ASKED");
  if (going.length === 0) return null;
  return (
    <section className={styles.past}>
      <h2>{t("volunteer.offer.title")}</h2>
      <ul className={styles.cards}>
        {going.map((each) => (
          <One key={each.id} of={each} own={each.giver === me} />
        ))}
      </ul>
    </section>
  );
}

function One({ of, own }: { of: HandOver; own: boolean }) {
  const { t } = useTranslation();
  const take = useAct("TakeHandOver");
  const decline = useAct("DeclineHandOver");
  const withdraw = useAct("WithdrawHandOver");
  return (
    <li className={styles.card}>
      {of.shift && (
        <>
          <ShiftTime shift={of.shift} />
          <h2>{of.shift.title}</h2>
          <p className="soft">{of.shift.place}</p>
        </>
      )}
      {!own && of.meantFor && <p>{t("volunteer.offer.meantForYou")}</p>}
      {of.state === "ASKED" && <p>{t("volunteer.offer.asked")}</p>}
      <div className={styles.acts}>
        {own && <span>{t(of.meantFor ? "volunteer.offer.givenToOne" : "volunteer.offer.given")}</span>}
        {own && (
          <Button busy={withdraw.busy} onClick={() => withdraw.run({ handOverId: of.id })}>
            {t("volunteer.offer.withdraw")}
          </Button>
        )}
        {!own && of.state === "OPEN" && (
          <Button look="main" busy={take.busy} onClick={() => take.run({ handOverId: of.id })}>
            {t("volunteer.offer.take")}
          </Button>
        )}
        {!own && of.state === "OPEN" && of.meantFor && (
          <Button busy={decline.busy} onClick={() => decline.run({ handOverId: of.id })}>
            {t("volunteer.offer.decline")}
          </Button>
        )}
        <ActRefused refusal={take.refusal ?? decline.refusal ?? withdraw.refusal} />
      </div>
    </li>
  );
}

/** 转让名额: to whoever may take it. */
export function GiveAway({
  bookingId,
  shift,
}: {
  bookingId: string;
  shift: { title: string; startsAt: string; endsAt: string };
}) {
  const { t } = useTranslation();
  const act = useAct("OfferHandOver");
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState("");
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("volunteer.offer.give")}</Button>
      {open && (
        <ActDialog
          title={t("volunteer.offer.give")}
          confirm={t("volunteer.offer.giveConfirm")}
          busy={act.busy}
          refusal={act.refusal}
          onConfirm={async () => {
            if (await act.run({ bookingId, volunteerId: to.trim() || undefined })) setOpen(false);
          }}
          onClose={() => setOpen(false)}
        >
          <strong>{shift.title}</strong>
          <ShiftTime shift={shift} />
          <p>{t("volunteer.offer.giveText")}</p>
          <TextField
            label={t("volunteer.offer.to")}
            hint={t("volunteer.offer.toHint")}
            optional
            value={to}
            onChange={setTo}
          />
        </ActDialog>
      )}
    </>
  );
}
