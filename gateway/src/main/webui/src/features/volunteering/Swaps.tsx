import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { clockTime, dayName, dayOf } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { SelectField, TextField } from "../../ui/fields";
import { ActRefused, Loading } from "../../ui/states";
import { isUndrawn } from "../draw/draw";
import { AwayPart } from "./AwayPart";
import { ShiftTime } from "./ShiftCard";
import styles from "./Volunteering.module.css";

type Swap = NonNullable<Result<"Swaps">["swaps"]>[number];

/** 换班: places that two people may change for each other, one's own offers and those that one may agree to. */
export function Swaps({ me }: { me?: string }) {
  const { t } = useTranslation();
  const question = useQuestion("Swaps", {});
  const all = question.answer?.data.swaps;
  if (!all) return <AwayPart title={t("volunteer.swap.title")} question={question} />;
  if (all.length === 0) return null;
  return (
    <section className={styles.past}>
      <h2>{t("volunteer.swap.title")}</h2>
      <ul className={styles.cards}>
        {all.map((each) => (
          <One key={each.id} of={each} own={each.giver === me} agreed={each.taker === me} />
        ))}
      </ul>
    </section>
  );
}

function One({ of, own, agreed }: { of: Swap; own: boolean; agreed: boolean }) {
  const { t } = useTranslation();
  const accept = useAct("AcceptSwap");
  const decline = useAct("DeclineSwap");
  const withdraw = useAct("WithdrawSwap");
  // What one would get stands first, whoever offered it.
  const [get, give] = own ? [of.wantedShift, of.shift] : [of.shift, of.wantedShift];
  return (
    <li className={styles.card}>
      <Side label={t("volunteer.swap.get")} shift={get} />
      <Side label={t("volunteer.swap.give")} shift={give} />
      {!own && of.meantFor && <p>{t("volunteer.swap.meantForYou")}</p>}
      {of.state === "ASKED" && <p>{t(agreed ? "volunteer.swap.youAgreed" : "volunteer.swap.asked")}</p>}
      <div className={styles.acts}>
        {own && (
          <Button busy={withdraw.busy} onClick={() => withdraw.run({ swapId: of.id })}>
            {t("volunteer.swap.withdraw")}
          </Button>
        )}
        {!own && of.state === "OPEN" && (
          <Button look="main" busy={accept.busy} onClick={() => accept.run({ swapId: of.id })}>
            {t("volunteer.swap.accept")}
          </Button>
        )}
        {!own && of.state === "OPEN" && of.meantFor && (
          <Button busy={decline.busy} onClick={() => decline.run({ swapId: of.id })}>
            {t("volunteer.swap.decline")}
          </Button>
        )}
        <ActRefused refusal={accept.refusal ?? decline.refusal ?? withdraw.refusal} />
      </div>
    </li>
  );
}

function Side({ label, shift }: { label: string; shift: Swap["shift"] }) {
  if (!shift) return null;
  return (
    <p>
      <span className="soft small">{label}</span> <ShiftTime shift={shift} /> <strong>{shift.title}</strong>{" "}
      <span className="soft">{shift.place}</span>
    </p>
  );
}

interface Mine {
  readonly shift: { readonly id: string };
}

// The soonest so many: who wants one that lies farther has time.
const FIRST = 100;

/** 换班: the own place for one on another shift, with one person or with whoever has one there. */
export function OfferSwap({
  bookingId,
  shift,
  mine,
}: {
  bookingId: string;
  shift: { title: string; startsAt: string; endsAt: string };
  /** Where one has a place already there is nothing to change for. */
  mine: readonly Mine[];
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("volunteer.swap.offer")}</Button>
      {open && <OfferDialog bookingId={bookingId} shift={shift} mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}

function OfferDialog({ bookingId, shift, mine, onClose }: Parameters<typeof OfferSwap>[0] & { onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("OfferSwap");
  const [from] = useState(() => new Date().toISOString());
  const { answer, refusal } = useQuestion("FreeShifts", { filter: { from }, first: FIRST });
  const [wanted, setWanted] = useState("");
  const [to, setTo] = useState("");
  const others = answer?.data.shifts?.nodes.filter(
    (each) =>
      each.booked > 0 && each.startsAt > from && !isUndrawn(each) && !mine.some((own) => own.shift.id === each.id),
  );
  return (
    <ActDialog
      title={t("volunteer.swap.offer")}
      confirm={t("volunteer.swap.offerConfirm")}
      busy={act.busy}
      disabled={!wanted}
      refusal={act.refusal ?? refusal}
      onConfirm={async () => {
        if (await act.run({ bookingId, shiftId: wanted, volunteerId: to.trim() || undefined })) onClose();
      }}
      onClose={onClose}
    >
      <strong>{shift.title}</strong>
      <ShiftTime shift={shift} />
      <p>{t("volunteer.swap.offerText")}</p>
      {!others && !refusal && <Loading />}
      {others && (
        <SelectField
          label={t("volunteer.swap.wanted")}
          hint={others.length === 0 ? t("volunteer.swap.noOthers") : undefined}
          required
          value={wanted}
          onChange={setWanted}
        >
          <option value="">{t("volunteer.swap.choose")}</option>
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {`${dayName(dayOf(each.startsAt))} ${clockTime(each.startsAt)} ${each.title} ${each.place}`}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t("volunteer.swap.to")}
        hint={t("volunteer.offer.toHint")}
        optional
        value={to}
        error={act.refusal?.field?.endsWith("volunteerId") ? act.refusal.words : undefined}
        onChange={setTo}
      />
    </ActDialog>
  );
}
