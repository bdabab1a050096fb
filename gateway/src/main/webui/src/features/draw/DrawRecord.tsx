import "../../text/draw";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Away, Empty } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { DrawTag } from "./DrawTag";
import { type Check, type Drawn, drawAgain } from "./draw";
import styles from "./draw.module.css";

const SHOWN = 50;

/** A draw as anyone may check it: the promise before it, all by which to draw again after it. */
export function DrawRecord({ shiftId, own }: { shiftId: string; own?: string }) {
  const question = useQuestion("Draw", { shiftId });
  return (
    <Answered question={question}>
      {({ draw }, away) => (draw ? <Record of={draw} own={own} /> : <Away services={away} again={question.again} />)}
    </Answered>
  );
}

function Record({ of, own }: { of: Drawn; own?: string }) {
  const { t } = useTranslation();
  const facts: [string, ReactNode][] = [
    [t("draw.when"), dayAndTime(of.drawnAt ?? of.releaseAt)],
    [t("draw.places"), t("draw.people", { count: of.places })],
    [t("draw.requests"), t("draw.people", { count: of.requests })],
    [t("draw.promise"), <Hash key="hash" text={of.seedHash} />],
    [t("draw.seed"), of.seed ? <Hash key="seed" text={of.seed} /> : t("draw.sealed")],
  ];
  const mine = of.lots.find(({ requestId }) => requestId === own);
  return (
    <div className={styles.record}>
      {mine && (
        <p className={styles.line}>
          <strong className="numbers">{t("draw.rank", { rank: mine.rank })}</strong>
          <DrawTag result={mine.result} />
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="numbers">{said}</dd>
          </div>
        ))}
      </dl>
      {of.seed && <Again of={of} />}
      {of.drawnAt && <Lots of={of} own={own} />}
      <details>
        <summary>{t("draw.how")}</summary>
        <p className="soft">{of.method}</p>
      </details>
    </div>
  );
}

function Hash({ text }: { text: string }) {
  return <span className={styles.hash}>{text}</span>;
}

function Again({ of }: { of: Drawn }) {
  const { t } = useTranslation();
  const [check, setCheck] = useState<Check>();
  // Browsers reckon it on safe pages only.
  if (!globalThis.crypto?.subtle) return <p className="soft">{t("draw.noCheck")}</p>;
  const isRight = check?.seedFits && check.wrong.length === 0;
  return (
    <>
      <div className="acts">
        <Button onClick={() => drawAgain(of).then(setCheck)}>{t("draw.again")}</Button>
      </div>
      {check && (
        <p role="status" className={isRight ? styles.fits : styles.wrong}>
          {isRight && t("draw.fits", { count: of.lots.length })}
          {!check.seedFits && t("draw.seedWrong")}
          {check.wrong.length > 0 && t("draw.wrong", { count: check.wrong.length })}
        </p>
      )}
    </>
  );
}

function Lots({ of, own }: { of: Drawn; own?: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  return (
    <section className={styles.record}>
      <h2>{t("draw.order")}</h2>
      {of.lots.length === 0 && <Empty text={t("draw.nobody")} />}
      <ol className={styles.lots}>
        {of.lots.slice(0, shown).map((lot) => (
          <li key={lot.requestId}>
            <span className={styles.line}>
              <strong className="numbers">{t("draw.rank", { rank: lot.rank })}</strong>
              {lot.requestId === own && <Tag look={{ tone: "active", icon: "people" }}>{t("draw.me")}</Tag>}
              <DrawTag result={lot.result} />
            </span>
            <span className="soft small numbers">{t("draw.weight", { hours: lot.hours, lots: lot.lots })}</span>
            <span className={`${styles.hash} soft`}>{t("draw.number", { number: lot.number })}</span>
            <span className={`${styles.hash} soft`}>{t("draw.request", { id: lot.requestId })}</span>
          </li>
        ))}
      </ol>
      {shown < of.lots.length && <Button onClick={() => setShown(shown + SHOWN)}>{t("act.more")}</Button>}
    </section>
  );
}
