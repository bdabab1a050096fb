import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useErrand } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { enter } from "../../offline/outbox";
import { dayAndTime, listed } from "../../text/format";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { orderLooks } from "../../ui/looks";
import { ActRefused } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { EntryTag } from "../outbox/EntryTag";
import { useEntries, useEntryAbout } from "../outbox/useOutbox";
import { lineWords } from "../visit/lines";
import styles from "./HandOver.module.css";
import { ShortDialog } from "./ShortDialog";

export type Parcel = NonNullable<NonNullable<Result<"Duty">["shift"]>["supplyOrders"]>[number];

export interface ParcelsOfBuilding {
  readonly name: string;
  readonly parcels: readonly Parcel[];
}

/** Ticked one by one at the doors, handed in together; what is short is said for itself. */
export function ParcelList({ buildings }: { buildings: readonly ParcelsOfBuilding[] }) {
  const { t } = useTranslation();
  // As long as it is not handed in it is a form that is half filled in: it outlives the browser, and a logout tells of it.
  const [{ ticked }, fill, done] = useDraft<{ ticked: readonly string[] }>(
    "handover",
    () => ({ ticked: [] }),
    t("phone.handover.title"),
  );
  const [short, setShort] = useState<Parcel>();
  const { run, busy, refusal } = useErrand();

  const entered = useEntries();
  // What was ticked yesterday on another shift is not handed in here.
  const chosen = buildings
    .flatMap(({ parcels }) => parcels)
    .filter(({ id }) => ticked.includes(id) && !entered.some(({ about }) => about === id));

  function tick(next: readonly string[]) {
    fill({ ticked: next });
    if (next.length === 0) done();
  }

  async function handOver() {
    await run(async () => {
      let left = ticked;
      for (const { id, recipient } of chosen) {
        await enter({
          id: crypto.randomUUID(),
          document: "DeliverSupplyOrder",
          about: id,
          title: recipient?.address ?? "",
          variables: { orderId: id },
        });
        left = left.filter((each) => each !== id);
        tick(left);
      }
    });
  }

  return (
    <div className={styles.all}>
      {buildings.map(({ name, parcels }) => (
        <section key={name} className={styles.building}>
          {(name || buildings.length > 1) && <h2>{name || t("phone.handover.elsewhere")}</h2>}
          <ul>
            {parcels.map((parcel) => (
              <ParcelRow
                key={parcel.id}
                parcel={parcel}
                ticked={ticked.includes(parcel.id)}
                onTick={(on) => tick(on ? [...ticked, parcel.id] : ticked.filter((id) => id !== parcel.id))}
                onShort={() => setShort(parcel)}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen.length > 0 && (
        <div className={styles.send}>
          <ActRefused refusal={refusal} />
          <Button look="main" busy={busy} onClick={handOver}>
            {t("phone.handover.done", { count: chosen.length })}
          </Button>
        </div>
      )}
      {short && <ShortDialog parcel={short} onClose={() => setShort(undefined)} />}
    </div>
  );
}

function ParcelRow({
  parcel,
  ticked,
  onTick,
  onShort,
}: {
  parcel: Parcel;
  ticked: boolean;
  onTick: (on: boolean) => void;
  onShort: () => void;
}) {
  const { t } = useTranslation();
  const entry = useEntryAbout(parcel.id);
  const address = parcel.recipient?.address ?? t("phone.handover.noAddress");
  return (
    <li className={styles.parcel}>
      <div className={styles.head}>
        {entry ? (
          <EntryTag entry={entry} />
        ) : (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={ticked}
              onChange={(event) => onTick(event.target.checked)}
              aria-label={t("phone.handover.tick", { address })}
            />
          </label>
        )}
        <div className={styles.where}>
          <strong>{address}</strong>
          <span className="soft">{parcel.recipient?.name}</span>
        </div>
        {parcel.recipient?.phone && (
          <a
            className={styles.call}
            href={`tel:${parcel.recipient.phone}`}
            aria-label={t("phone.call", { phone: parcel.recipient.phone })}
          >
            <Icon name="phone" />
          </a>
        )}
      </div>
      <p className={styles.lines}>
        {listed(
          parcel.lines?.map((line) =>
            [lineWords(line), line.brandLocked && t("phone.lines.locked"), line.note].filter(Boolean).join(" · "),
          ) ?? [],
        ) || t(`labels.SupplyKind.${parcel.kind}`)}
      </p>
      <div className={styles.tags}>
        {parcel.contactless !== false && (
          <Tag look={{ tone: "warn", icon: "shield" }}>{t("phone.handover.contactless")}</Tag>
        )}
        {parcel.urgent && <Tag look={{ tone: "bad", icon: "warn" }}>{t("phone.need.urgent")}</Tag>}
        <Tag look={orderLooks[parcel.status]}>{t(`labels.SupplyOrderStatus.${parcel.status}`)}</Tag>
        <span className="soft small numbers">{t("phone.handover.until", { time: dayAndTime(parcel.dueAt) })}</span>
        {!entry && Boolean(parcel.lines?.length) && (
          <Button look="quiet" onClick={onShort}>
            {t("phone.handover.short")}
          </Button>
        )}
      </div>
    </li>
  );
}
