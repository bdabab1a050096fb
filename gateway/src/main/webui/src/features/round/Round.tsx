import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CheckSlot } from "../../graph/documents.gen";
import { dayName, listed, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { ButtonLink } from "../../ui/Button";
import { Tabs, useFilters } from "../../ui/filters";
import { grouped } from "../../ui/grouped";
import { Icon } from "../../ui/Icon";
import { Meter } from "../../ui/Meter";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import { type Look, Tag } from "../../ui/Tag";
import { EntryTag } from "../outbox/EntryTag";
import { useEntries } from "../outbox/useOutbox";
import { slotNow } from "../visit/rules";
import styles from "./Round.module.css";
import { type DoorState, doorsOf, type RoundDoor, useRound } from "./round";

const slots: readonly CheckSlot[] = ["MORNING", "EVENING"];

const looks: Record<DoorState, Look> = {
  DUE: { tone: "idle", icon: "clock" },
  LATER: { tone: "warn", icon: "again" },
  DONE: { tone: "good", icon: "check" },
};

/** 我的一轮: the doors of this slot in the order in which they are walked. */
export function Round() {
  const { t } = useTranslation();
  const filters = useFilters();
  const slot = slots.find((each) => each === filters.get("slot")) ?? slotNow(new Date());
  const onlyOpen = filters.get("show") !== "all";
  const question = useRound();
  const entries = useEntries();
  return (
    <Page title={t("phone.round.title")} beside={dayName(today())}>
      <div className={styles.bar}>
        <Tabs
          label={t("phone.round.slot")}
          value={slot}
          options={slots.map((each) => ({ value: each, label: t(`labels.CheckSlot.${each}`) }))}
          onChoose={(chosen) => filters.set({ slot: chosen }, true)}
        />
        <Tabs
          label={t("phone.round.show")}
          value={onlyOpen ? "open" : "all"}
          options={[
            { value: "open", label: t("phone.round.open") },
            { value: "all", label: t("act.all") },
          ]}
          onChoose={(chosen) => filters.set({ show: chosen === "all" ? "all" : "" }, true)}
        />
      </div>
      <Answered question={question}>
        {(cases) => {
          const doors = doorsOf(cases, slot, today(), entries);
          const done = doors.filter(({ state }) => state === "DONE").length;
          const shown = onlyOpen ? doors.filter(({ state }) => state !== "DONE") : doors;
          if (doors.length === 0) return <Empty text={t("phone.round.nothing")} />;
          return (
            <>
              <div className={styles.progress}>
                <strong className="numbers">{t("phone.round.progress", { done, whole: doors.length })}</strong>
                <Meter done={done} whole={doors.length} />
              </div>
              {shown.length === 0 && <Empty text={t("phone.round.allDone")} />}
              {grouped(shown, ({ building }) => building).map(([building, behind]) => (
                <section key={building} className={styles.building}>
                  {building && <h2>{building}</h2>}
                  <ul>
                    {behind.map((door) => (
                      <DoorRow key={door.id} door={door} slot={slot} />
                    ))}
                  </ul>
                </section>
              ))}
            </>
          );
        }}
      </Answered>
      <ButtonLink to="/worker/find" icon="search">
        {t("phone.round.otherDoor")}
      </ButtonLink>
    </Page>
  );
}

function DoorRow({ door, slot }: { door: RoundDoor; slot: CheckSlot }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/worker/visit/${door.id}?slot=${slot}`} className={styles.door}>
        <span className={styles.where}>{door.behind}</span>
        <span className={styles.tags}>
          {door.abnormal && <Tag look={{ tone: "bad", icon: "thermometer" }}>{t("phone.round.abnormal")}</Tag>}
          {door.earlier && <EntryTag entry={door.earlier} />}
          {door.entry ? (
            <EntryTag entry={door.entry} />
          ) : (
            <Tag look={looks[door.state]}>{t(`phone.round.state.${door.state}`)}</Tag>
          )}
        </span>
        <span className={styles.who}>
          {listed(door.names)}
          {door.dayNumber !== null && <span> · {t("phone.day", { day: door.dayNumber })}</span>}
        </span>
        <Icon name="right" className={styles.arrow} />
      </Link>
    </li>
  );
}
