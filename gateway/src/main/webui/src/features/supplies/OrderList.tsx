import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SupplyOrderStatus } from "../../graph/documents.gen";
import { useAct, useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { dayAndTime, listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Joined } from "../../ui/Joined";
import { orderLooks } from "../../ui/looks";
import { Paged } from "../../ui/Paged";
import { ActRefused, Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { lineWords } from "../visit/lines";
import { AssignDialog } from "./AssignDialog";
import { byUrgency, isLate, isOpen, mayBecomeReady, type OrderRow, supplyKinds } from "./orders";

const shows = ["open", "overdue", "RECEIVED", "PREPARING", "READY", "DELIVERING", "DONE", "CANCELLED"] as const;
const endings: readonly SupplyOrderStatus[] = ["DONE", "PART_DONE", "CANNOT"];

function filterOf(show: (typeof shows)[number] | undefined) {
  if (show === undefined) return {};
  if (show === "open") return { open: true };
  if (show === "overdue") return { overdue: true };
  return { statuses: show === "DONE" ? [...endings] : [show] };
}

export function OrderList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const filters = useFilters();
  const asked = filters.get("show") || "open";
  const show = shows.find((each) => each === asked);
  const kind = supplyKinds.find((each) => each === filters.get("kind"));
  const asks = {
    filter: { area, ...filterOf(show), kinds: kind && [kind] },
    after: filters.get("after") || undefined,
  };
  const question = useQuestion("SupplyOrders", asks);
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const ready = useAct("ReadySupplyOrders");
  const [assigning, setAssigning] = useState(false);
  const now = new Date();

  // What is acted on is what one sees chosen: another list begins with nothing, and what left this one is not chosen any more.
  const list = JSON.stringify(asks);
  const [shown, setShown] = useState(list);
  if (shown !== list) {
    setShown(list);
    setChosenIds([]);
    setAssigning(false);
  }
  const assignable = (order: OrderRow) =>
    isOpen(order) && order.community !== null && may(seats, "assignOrder", order.community.code);
  const chosen = (question.answer?.data.supplyOrders?.nodes ?? []).filter(
    (order) => chosenIds.includes(order.id) && assignable(order),
  );
  const community = chosen[0]?.community?.code;
  const toggle = ({ id }: OrderRow) =>
    setChosenIds((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));

  return (
    <>
      <FilterBar>
        <Tabs
          label={t("console.supply.state")}
          value={asked}
          options={[
            { value: "open", label: t("console.figure.ordersOpen") },
            { value: "overdue", label: t("console.figure.ordersOverdue") },
            ...shows.slice(2).map((each) => ({
              value: each as string,
              label: t(`labels.SupplyOrderStatus.${each as SupplyOrderStatus}`),
            })),
            { value: "all", label: t("act.all") },
          ]}
          onChoose={(value) => filters.set({ show: value })}
        />
        <select
          aria-label={t("console.supply.kind")}
          value={kind ?? ""}
          onChange={(event) => filters.set({ kind: event.target.value })}
        >
          <option value="">{t("console.supply.allKinds")}</option>
          {supplyKinds.map((each) => (
            <option key={each} value={each}>
              {t(`labels.SupplyKind.${each}`)}
            </option>
          ))}
        </select>
        {chosen.length > 0 && (
          <Button look="main" onClick={() => setAssigning(true)}>
            {t("console.supply.assign", { count: chosen.length })}
          </Button>
        )}
        {chosen.length > 0 && chosen.every(mayBecomeReady) && (
          <Button
            busy={ready.busy}
            onClick={async () => {
              if (await ready.run({ orderIds: chosen.map(({ id }) => id) })) setChosenIds([]);
            }}
          >
            {t("console.supply.ready", { count: chosen.length })}
          </Button>
        )}
        <ActRefused refusal={ready.refusal} />
      </FilterBar>
      <Answered question={question}>
        {({ supplyOrders }, away) => {
          if (!supplyOrders) return <Away services={away} again={question.again} />;
          return (
            <Paged page={supplyOrders} away={away} again={question.again}>
              <Table
                label={t("console.nav.supplies")}
                head={[
                  <span key="choose" className="heard">
                    {t("console.supply.choose")}
                  </span>,
                  t("console.supply.kind"),
                  t("console.supply.state"),
                  t("console.supply.due"),
                  ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                  t("console.household.address"),
                  t("console.supply.what"),
                  t("console.supply.shift"),
                ]}
              >
                {byUrgency(supplyOrders.nodes).map((order) => (
                  <tr key={order.id}>
                    <td>
                      {assignable(order) && (
                        <input
                          type="checkbox"
                          aria-label={`${t("console.supply.choose")} ${t(`labels.SupplyKind.${order.kind}`)} ${order.recipient?.address ?? ""}`}
                          checked={chosenIds.includes(order.id)}
                          // A shift serves one community.
                          disabled={community !== undefined && order.community?.code !== community}
                          onChange={() => toggle(order)}
                        />
                      )}
                    </td>
                    <td>
                      <Link to={`/console/supplies/${order.id}`}>{t(`labels.SupplyKind.${order.kind}`)}</Link>
                      {order.urgent && (
                        <>
                          {" "}
                          <Tag look={{ tone: "bad", icon: "warn" }}>{t("console.supply.urgent")}</Tag>
                        </>
                      )}
                    </td>
                    <td>
                      <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
                    </td>
                    <td className="numbers">
                      {isLate(order, now) ? (
                        <Tag look={{ tone: "bad", icon: "clock" }}>{dayAndTime(order.dueAt)}</Tag>
                      ) : (
                        dayAndTime(order.dueAt)
                      )}
                    </td>
                    {!isCommunity(area) && (
                      <td>
                        <CommunityName of={order.community} />
                      </td>
                    )}
                    <td>{order.recipient?.address}</td>
                    <td>{listed(order.lines?.map((line) => lineWords(line)) ?? [])}</td>
                    <td>
                      <Joined of={order.deliveryShift} from="volunteer-service">
                        {({ id, title }) => <Link to={`/console/shifts/${id}`}>{title}</Link>}
                      </Joined>
                    </td>
                  </tr>
                ))}
              </Table>
            </Paged>
          );
        }}
      </Answered>
      {assigning && community && (
        <AssignDialog
          orderIds={chosen.map(({ id }) => id)}
          communityCode={community}
          onClose={(done) => {
            setAssigning(false);
            if (done) setChosenIds([]);
          }}
        />
      )}
    </>
  );
}
