import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import styles from "../../features/households/file.module.css";
import { AssignDialog } from "../../features/supplies/AssignDialog";
import { CancelOrderDialog } from "../../features/supplies/CancelOrderDialog";
import { isLate, isOpen, mayBecomeReady } from "../../features/supplies/orders";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { useMay } from "../../session/rights";
import { dayAndTime, number } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Joined } from "../../ui/Joined";
import { orderLooks } from "../../ui/looks";
import { Page } from "../../ui/Page";
import { ActRefused, Away, AwayStrip, NotFound } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";

type Order = NonNullable<Result<"SupplyOrder">["supplyOrder"]>;

/** One order: what was said, what was understood, where it stands. */
export function Component() {
  const { id = "" } = useParams();
  const question = useQuestion("SupplyOrder", { id });
  return (
    <Answered question={question}>
      {({ supplyOrder }, away) => {
        if (supplyOrder) {
          return (
            <>
              {away.size > 0 && <AwayStrip services={away} again={question.again} />}
              <OrderFile of={supplyOrder} />
            </>
          );
        }
        return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
      }}
    </Answered>
  );
}

function OrderFile({ of }: { of: Order }) {
  const { t } = useTranslation();
  const code = of.community?.code ?? "";
  const assigns = useMay("assignOrder", code) && isOpen(of);
  const cancels = useMay("placeOrder", code) && isOpen(of);
  const ready = useAct("ReadySupplyOrders");
  const [open, setOpen] = useState<"assign" | "cancel">();
  return (
    <Page
      title={t(`labels.SupplyKind.${of.kind}`)}
      beside={<Tag look={orderLooks[of.status]}>{t(`labels.SupplyOrderStatus.${of.status}`)}</Tag>}
      acts={
        <>
          {assigns && (
            <Button look="main" onClick={() => setOpen("assign")}>
              {t("console.supply.assignConfirm")}
            </Button>
          )}
          {assigns && mayBecomeReady(of) && (
            <Button busy={ready.busy} onClick={() => ready.run({ orderIds: [of.id] })}>
              {t("console.supply.readyOne")}
            </Button>
          )}
          {cancels && (
            <Button look="danger" onClick={() => setOpen("cancel")}>
              {t("console.supply.cancel")}
            </Button>
          )}
        </>
      }
    >
      <ActRefused refusal={ready.refusal} />
      <section className={styles.card}>
        <dl className={styles.facts}>
          <div>
            <dt>{t("console.household.address")}</dt>
            <dd>
              {of.household ? (
                <Link to={`/console/households/${of.household.id}`}>
                  {of.recipient?.address ?? of.household.address}
                </Link>
              ) : (
                of.recipient?.address
              )}
            </dd>
          </div>
          <div>
            <dt>{t("console.supply.recipient")}</dt>
            <dd className="numbers">{[of.recipient?.name, of.recipient?.phone].filter(Boolean).join(" ") || "—"}</dd>
          </div>
          <div>
            <dt>{t("console.supply.due")}</dt>
            <dd className="numbers">
              {isLate(of, new Date()) ? (
                <Tag look={{ tone: "bad", icon: "clock" }}>{dayAndTime(of.dueAt)}</Tag>
              ) : (
                dayAndTime(of.dueAt)
              )}
            </dd>
          </div>
          <div>
            <dt>{t("console.supply.contactless")}</dt>
            <dd>
              {of.contactless === null
                ? t("console.supply.contactlessUnknown")
                : of.contactless
                  ? t("act.yes")
                  : t("act.no")}
            </dd>
          </div>
          <div>
            <dt>{t("console.supply.shift")}</dt>
            <dd>
              <Joined of={of.deliveryShift} from="volunteer-service" none="—">
                {({ id, title, startsAt }) => (
                  <Link to={`/console/shifts/${id}`}>
                    {title} {dayAndTime(startsAt)}
                  </Link>
                )}
              </Joined>
            </dd>
          </div>
          {of.text && (
            <div>
              <dt>{t("console.supply.said")}</dt>
              <dd>“{of.text}”</dd>
            </div>
          )}
          {of.note && (
            <div>
              <dt>{t("check.note")}</dt>
              <dd>{of.note}</dd>
            </div>
          )}
        </dl>
      </section>
      {of.lines && of.lines.length > 0 && (
        <Table
          label={t("console.supply.lines")}
          head={[
            t("console.supply.item"),
            t("console.supply.quantity"),
            t("console.supply.brand"),
            t("console.supply.delivered"),
          ]}
        >
          {of.lines.map((line) => (
            <tr key={line.id}>
              <td>{line.item}</td>
              <td className="numbers">
                {/* A service is asked for, not so many of it. */}
                {(line.quantity !== 1 || line.unit) && `${number(line.quantity)} ${line.unit ?? ""}`}
              </td>
              <td>
                {line.brand} {line.brandLocked && t("console.supply.brandLocked")}
              </td>
              <td className="numbers">{line.quantityDelivered ?? "—"}</td>
            </tr>
          ))}
        </Table>
      )}
      {open === "assign" && <AssignDialog orderIds={[of.id]} communityCode={code} onClose={() => setOpen(undefined)} />}
      {open === "cancel" && <CancelOrderDialog orderId={of.id} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
