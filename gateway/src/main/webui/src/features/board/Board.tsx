import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result, Service } from "../../graph/ask";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { dayAndTime, dayName, dayOf, shortDay, spanOf } from "../../text/format";
import { Button, ButtonLink } from "../../ui/Button";
import { Joined, PersonName, useNameOf } from "../../ui/Joined";
import { AwayStrip } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { HandleDialog } from "../checks/HandleDialog";
import { PhoneCheckDialog } from "../checks/PhoneCheckDialog";
import { reading } from "../checks/reading";
import { ReleaseDialog } from "../observation/CaseActs";
import { names } from "../observation/cases";
import { listOf } from "../overview/numbers";
import { CallOut } from "../shifts/CallOut";
import { UnsettledList } from "../shifts/UnsettledList";
import { AssignDialog } from "../supplies/AssignDialog";
import styles from "./Board.module.css";
import { Section, WorkRow } from "./Section";

type Work = Result<"Board">;
type Missing = NonNullable<Work["missing"]>["nodes"][number];
type Abnormal = NonNullable<Work["abnormal"]>["nodes"][number];
type Release = NonNullable<Work["releases"]>["nodes"][number];
type Late = NonNullable<Work["late"]>["nodes"][number];

type Open =
  | { act: "call"; row: Missing }
  | { act: "handle"; row: Abnormal }
  | { act: "release"; row: Release }
  | { act: "assign"; row: Late };

function count(list: { readonly totalCount: number | null; readonly nodes: readonly unknown[] } | null) {
  return list ? (list.totalCount ?? list.nodes.length) : undefined;
}

function Door({ household }: { household: { readonly id: string; readonly address: string } | null }) {
  const { t } = useTranslation();
  return (
    <Joined of={household} from="registry-service" none={<span className="soft">{t("console.case.unknownDoor")}</span>}>
      {({ id, address }) => <Link to={`/console/households/${id}`}>{address}</Link>}
    </Joined>
  );
}

/** Where a row is: among several communities also in which. */
function Place({
  area,
  of,
  children,
}: {
  area: string;
  of: { readonly name: string } | null | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {!isCommunity(area) && of && (
        <>
          <CommunityName of={of} />
          {" · "}
        </>
      )}
      {children}
    </>
  );
}

/** Today's work of an area, most urgent first; each row is acted on where it stands. */
export function Board({
  area,
  work,
  away,
  again,
}: {
  area: string;
  work: Work;
  away: ReadonlySet<Service>;
  again: () => void;
}) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const nameOf = useNameOf();
  const mayIn = (right: Parameters<typeof may>[1], code: string | undefined) => may(seats, right, code ?? area);

  return (
    <>
      {away.size > 0 && <AwayStrip numbers services={away} again={again} />}
      <div className={styles.board}>
        <Section
          title={t("console.board.abnormal")}
          icon="thermometer"
          total={count(work.abnormal)}
          all={listOf("abnormalUnhandled", area)}
          done={t("console.board.noAbnormal")}
          away={away}
        >
          {work.abnormal?.nodes.map((check) => (
            <WorkRow
              key={check.id}
              main={
                <>
                  <PersonName of={check.resident} />
                  <Tag look={{ tone: "bad", icon: "warn" }}>{reading(t, check)}</Tag>
                </>
              }
              beside={
                <Place area={area} of={check.resident?.household?.community}>
                  <Door household={check.resident?.household ?? null} /> · {dayAndTime(check.measuredAt)}
                </Place>
              }
              acts={
                mayIn("handleCheck", check.resident?.household?.community.code) && (
                  <Button small onClick={() => setOpen({ act: "handle", row: check })}>
                    {t("check.handle")}
                  </Button>
                )
              }
            />
          ))}
        </Section>

        <Section
          title={t("console.board.missing")}
          icon="clock"
          total={count(work.missing)}
          all={listOf("checksMissing", area)}
          done={t("console.board.noMissing")}
          away={away}
        >
          {work.missing?.nodes.map((due) => (
            <WorkRow
              key={`${due.residentId}${due.slot}`}
              main={
                <>
                  <PersonName of={due.resident} />
                  <Tag look={{ tone: "warn", icon: "clock" }}>{t(`labels.CheckSlot.${due.slot}`)}</Tag>
                </>
              }
              beside={
                <Place area={area} of={due.household?.community}>
                  <Door household={due.household} /> <span className="numbers">{due.resident?.phone}</span>
                </Place>
              }
              acts={
                due.household &&
                mayIn("recordVisit", due.household.community.code) && (
                  <Button small icon="phone" onClick={() => setOpen({ act: "call", row: due })}>
                    {t("check.byPhone")}
                  </Button>
                )
              }
            />
          ))}
        </Section>

        <Section
          title={t("console.board.releases")}
          icon="shield"
          total={count(work.releases)}
          all={listOf("releasesDue", area)}
          done={t("console.board.noReleases")}
          away={away}
        >
          {work.releases?.nodes.map((each) => (
            <WorkRow
              key={each.id}
              main={<Door household={each.household} />}
              beside={
                <Place area={area} of={each.community}>
                  <Joined of={names(each)} from="registry-service">
                    {(known) => known}
                  </Joined>{" "}
                  · {t("console.case.lastDay", { day: dayName(each.endsOn) })}
                </Place>
              }
              acts={
                mayIn("observe", each.community?.code) && (
                  <Button small onClick={() => setOpen({ act: "release", row: each })}>
                    {t("console.case.release")}
                  </Button>
                )
              }
            />
          ))}
        </Section>

        <Section
          title={t("console.board.late")}
          icon="box"
          total={count(work.late)}
          all={listOf("ordersOverdue", area)}
          done={t("console.board.noLate")}
          away={away}
        >
          {work.late?.nodes.map((order) => (
            <WorkRow
              key={order.id}
              main={
                <>
                  <Link to={`/console/supplies/${order.id}`}>{t(`labels.SupplyKind.${order.kind}`)}</Link>
                  <Tag look={{ tone: "bad", icon: "clock" }}>
                    {t("console.supply.lateSince", { time: dayAndTime(order.dueAt) })}
                  </Tag>
                </>
              }
              beside={
                <Place area={area} of={order.community}>
                  {order.recipient?.address}{" "}
                  <Joined of={order.deliveryShift} from="volunteer-service">
                    {({ title }) => `· ${title}`}
                  </Joined>
                </Place>
              }
              acts={
                order.community &&
                mayIn("assignOrder", order.community.code) && (
                  <Button small onClick={() => setOpen({ act: "assign", row: order })}>
                    {t("console.supply.assignConfirm")}
                  </Button>
                )
              }
            />
          ))}
        </Section>

        <Section
          title={t("console.board.short")}
          icon="calendar"
          total={count(work.short)}
          all={listOf("shiftsShort", area)}
          done={t("console.board.noShort")}
          away={away}
        >
          {work.short?.nodes.map((shift) => (
            <WorkRow
              key={shift.id}
              main={
                <>
                  {shift.title}
                  <Tag look={{ tone: "warn", icon: "people" }}>
                    {t("console.shift.missing", { count: shift.capacity - shift.booked })}
                  </Tag>
                </>
              }
              beside={
                <Place area={area} of={shift.community}>
                  {`${shortDay(dayOf(shift.startsAt))} ${spanOf(shift)} · ${shift.place}`}
                </Place>
              }
              acts={
                <>
                  {mayIn("runShift", shift.community?.code) && <CallOut small shiftId={shift.id} />}
                  <ButtonLink small to={`/console/shifts/${shift.id}`}>
                    {t("act.open")}
                  </ButtonLink>
                </>
              }
            />
          ))}
        </Section>

        {mayIn("runShift", undefined) && <UnsettledList area={area} />}

        {open?.act === "handle" && (
          <HandleDialog
            checkId={open.row.id}
            person={nameOf(open.row.resident)}
            reading={reading(t, open.row)}
            onClose={close}
          />
        )}
        {open?.act === "call" && open.row.household && (
          <PhoneCheckDialog
            due={{
              ...open.row,
              person: nameOf(open.row.resident),
              phone: open.row.resident?.phone,
              householdId: open.row.household.id,
              address: open.row.household.address,
            }}
            onClose={close}
          />
        )}
        {open?.act === "release" && <ReleaseDialog of={open.row} onClose={close} />}
        {open?.act === "assign" && open.row.community && (
          <AssignDialog orderIds={[open.row.id]} communityCode={open.row.community.code} onClose={close} />
        )}
      </div>
    </>
  );
}
