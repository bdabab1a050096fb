import "../../text/volunteer.own";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "../../graph/file";
import { useAct, useErrand, useQuestion } from "../../graph/question";
import { dayAndTime, daysAfter, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button, ButtonLink } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { keep } from "../../ui/keep";
import { Page } from "../../ui/Page";
import { ActRefused } from "../../ui/states";
import { AwayPart } from "./AwayPart";
import { Leave } from "./Leave";
import { Mail } from "./Mail";
import { Profile } from "./Profile";
import { hoursOf } from "./shifts";
import styles from "./Volunteering.module.css";

const A_YEAR_DAYS = 365;

/** 我的: hours and their certificate, the calendar of one's phone, what one can do. */
export function Own() {
  const { t } = useTranslation();
  return (
    <Page title={t("volunteer.own.title")}>
      <Groups />
      <Hours />
      <Leave />
      <Mail />
      <Calendar />
      <Profile />
    </Page>
  );
}

/** For the contact of an organisation only. */
function Groups() {
  const { t } = useTranslation();
  const question = useQuestion("MyOrganisations", {});
  const own = question.answer?.data.myOrganisations;
  if (!own) return <AwayPart title={t("volunteer.group.title")} question={question} />;
  if (own.length === 0) return null;
  return (
    <div className="acts">
      <ButtonLink look="main" icon="people" to="/volunteer/groups">
        {t("volunteer.group.title")}
      </ButtonLink>
    </div>
  );
}

function Hours() {
  const { t } = useTranslation();
  const { answer } = useQuestion("MyBookings", {});
  const minutes = answer?.data.me.creditedMinutes;
  const [from, setFrom] = useState(() => daysAfter(today(), -A_YEAR_DAYS));
  const [to, setTo] = useState(today);
  const { run, busy, refusal } = useErrand();

  async function certificate() {
    keep(
      `${t("volunteer.own.certificate")}-${from}-${to}.pdf`,
      await fetchFile(`/hours/certificate?from=${from}&to=${to}`),
    );
  }

  return (
    <section className={styles.part}>
      <h2>{t("volunteer.own.hours")}</h2>
      {minutes != null && (
        <p className={styles.hours}>
          {t("volunteer.shift.credited")}
          <strong className="numbers">{t("volunteer.shift.hours", hoursOf(minutes))}</strong>
        </p>
      )}
      <form
        className={styles.part}
        onSubmit={(event) => {
          event.preventDefault();
          run(certificate);
        }}
      >
        <TextField type="date" label={t("volunteer.own.from")} required value={from} onChange={setFrom} max={to} />
        <TextField type="date" label={t("volunteer.own.to")} required value={to} onChange={setTo} min={from} />
        <ActRefused refusal={refusal} />
        <div className="acts">
          <Button type="submit" busy={busy}>
            {t("volunteer.own.fetchCertificate")}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** 日历订阅: one secret address, shown once; a new one shuts the old. */
function Calendar() {
  const { t } = useTranslation();
  const question = useQuestion("MyCalendar", {});
  const make = useAct("MakeCalendar");
  const revoke = useAct("RevokeCalendar");
  const [made, setMade] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  return (
    <section className={styles.part}>
      <h2>{t("volunteer.own.calendar")}</h2>
      <p className="soft">{t("volunteer.own.calendarText")}</p>
      <Answered question={question}>
        {({ myCalendar }) => (
          <>
            {made && (
              <>
                <p className={styles.address}>{made}</p>
                <p className="soft small">{t("volunteer.own.shownOnce")}</p>
                <Button onClick={() => navigator.clipboard.writeText(made).then(() => setCopied(true))}>
                  {t(isCopied ? "volunteer.own.copied" : "volunteer.own.copy")}
                </Button>
              </>
            )}
            {myCalendar && !made && <p>{t("volunteer.own.madeAt", { time: dayAndTime(myCalendar.madeAt) })}</p>}
            <ActRefused refusal={make.refusal ?? revoke.refusal} />
            <div className="acts">
              <Button
                busy={make.busy}
                onClick={async () => {
                  const address = (await make.run({}))?.makeCalendar.address;
                  setCopied(false);
                  if (address) setMade(new URL(address, location.origin).href);
                }}
              >
                {t(myCalendar ? "volunteer.own.makeAnew" : "volunteer.own.make")}
              </Button>
              {myCalendar && (
                <Button
                  look="danger"
                  busy={revoke.busy}
                  onClick={async () => {
                    if (await revoke.run({})) setMade(undefined);
                  }}
                >
                  {t("volunteer.own.revoke")}
                </Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </section>
  );
}
