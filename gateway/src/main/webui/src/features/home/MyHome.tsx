import { useTranslation } from "react-i18next";
import { dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { ButtonLink } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Meter } from "../../ui/Meter";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, NotFound } from "../../ui/states";
import { reading } from "../checks/reading";
import { slotNow } from "../visit/rules";
import styles from "./Home.module.css";
import { type Home, observedOf, useHome } from "./useHome";

/** 我家: when it ends, which day it is, what was reported today. */
export function MyHome() {
  const { t } = useTranslation();
  const question = useHome();
  return (
    <Page title={t("phone.tab.home")}>
      <Answered question={question}>
        {({ me: { household } }, away) => {
          if (!household) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
          return (
            <>
              {away.has("registry-service") && <AwayStrip services={["registry-service"]} again={question.again} />}
              <p className="soft">{household.address}</p>
              {away.has("isolation-service") ? (
                <Away services={["isolation-service"]} again={question.again} />
              ) : (
                <Observation home={household} />
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function Observation({ home }: { home: Home }) {
  const { t } = useTranslation();
  const observed = home.isolationCase;
  if (!observed || (observed.status !== "OBSERVING" && observed.status !== "PLANNED")) {
    return (
      <p className={styles.free}>
        <Icon name="check" />
        {t("phone.home.notObserved")}
      </p>
    );
  }
  return (
    <>
      <section className={styles.end} aria-label={t(`labels.ObservationStatus.${observed.status}`)}>
        <p className="soft">{t("phone.home.lastDay")}</p>
        <p className={`${styles.date} numbers`}>{dayName(observed.endsOn)}</p>
        <HowFar of={observed} />
      </section>
      <Today home={home} />
    </>
  );
}

/** Which day it is; before the first when it begins, after the last that it does not end by itself. */
function HowFar({ of }: { of: NonNullable<Home["isolationCase"]> }) {
  const { t } = useTranslation();
  const { dayNumber: day, periodDays: whole } = of;
  if (of.status === "PLANNED") return <p>{t("phone.home.startsOn", { day: dayName(of.startsOn) })}</p>;
  if (of.endsOn < today()) return <p>{t("phone.home.over", { whole })}</p>;
  if (day === null) return null;
  return (
    <>
      <p className="numbers">{t("phone.home.dayOf", { day, whole })}</p>
      <Meter done={day} whole={whole} />
    </>
  );
}

function Today({ home }: { home: Home }) {
  const { t } = useTranslation();
  const slot = slotNow(new Date());
  const observed = observedOf(home);
  const members = (home.members ?? []).filter(({ id }) => observed.has(id));
  if (members.length === 0) return null;
  return (
    <section className={styles.today}>
      <h2>{t("phone.home.today", { slot: t(`labels.CheckSlot.${slot}`) })}</h2>
      <ul>
        {members.map(({ id, name }) => {
          const check = home.isolationCase?.checks.findLast((each) => each.residentId === id && each.slot === slot);
          return (
            <li key={id}>
              <strong>{name}</strong>
              <span className={check?.abnormal ? styles.abnormal : undefined}>
                <Icon name={check ? (check.abnormal ? "warn" : "check") : "clock"} />
                {check ? reading(t, check) : t("phone.home.notReported")}
              </span>
            </li>
          );
        })}
      </ul>
      <ButtonLink look="main" to="/resident/report" icon="thermometer">
        {t("phone.home.report")}
      </ButtonLink>
    </section>
  );
}
