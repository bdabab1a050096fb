import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useErrand } from "../../graph/question";
import { enter } from "../../offline/outbox";
import { dayAndTime, listed } from "../../text/format";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { orderLooks } from "../../ui/looks";
import { ActRefused } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { EntryTag } from "../outbox/EntryTag";
import { useEntryAbout } from "../outbox/useOutbox";
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
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [short, setShort] = useState<Parcel>();
  const { run, busy, refusal } = useErrand();

  async function handOver() {
    const chosen = buildings.flatMap(({ parcels }) => parcels).filter(({ id }) => ticked.includes(id));
    await run(async () => {
      for (const { id, recipient } of chosen) {
        await enter({
          id: crypto.randomUUID(),
          document: "DeliverSupplyOrder",
          about: id,
          title: recipient?.address ?? "",
          variables: { orderId: id },
        });
        setTicked((before) => before.filter((each) => each !== id));
      }
    });
  }

  return (
    <div className={styles.all}>
      {buildings.map(({ name, parcels }) => (
        <section key={name} className={styles.building}>
          {name && <h2>{name}</h2>}
          <ul>
            {parcels.map((parcel) => (
              <ParcelRow
                key={parcel.id}
                parcel={parcel}
                ticked={ticked.includes(parcel.id)}
                onTick={(on) => setTicked(on ? [...ticked, parcel.id] : ticked.filter((id) => id !== parcel.id))}
                onShort={() => setShort(parcel)}
              />
            ))}
          </ul>
        </section>
      ))}
      {ticked.length > 0 && (
        <div className={styles.send}>
          <ActRefused refusal={refusal} />
          <Button look="main" busy={busy} onClick={handOver}>
            {t("phone.handover.done", { count: ticked.length })}
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
