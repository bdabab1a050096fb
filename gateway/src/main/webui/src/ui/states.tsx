import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, Service } from "../graph/ask";
import { leave } from "../session/leave";
import { listed } from "../text/format";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import styles from "./states.module.css";

/** What stands where nothing else can: a drawing, a sentence, and the way on. */
export function Notice({
  icon,
  title,
  text,
  tone = "idle",
  page,
  children,
}: {
  icon: IconName;
  title: string;
  text?: string;
  tone?: "idle" | "warn" | "bad";
  /** All that the page says: then it is its heading. */
  page?: boolean;
  children?: ReactNode;
}) {
  const Title = page ? "h1" : "p";
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <Icon name={icon} className={styles.drawing} />
      <Title className={styles.title} tabIndex={page ? -1 : undefined}>
        {title}
      </Title>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className="heard">{t("state.loading")}</span>
    </div>
  );
}

export function Empty({ text }: { text?: string }) {
  const { t } = useTranslation();
  return <Notice icon="empty" title={text ?? t("state.empty")} />;
}

export function Forbidden() {
  const { t } = useTranslation();
  return (
    <Notice page icon="lock" title={t("state.forbidden")} text={t("state.forbiddenText")} tone="warn">
      <a href="/">{t("state.home")}</a>
    </Notice>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return <Notice page icon="search" title={t("state.notFound")} text={t("state.notFoundText")} />;
}

export function NoGrant({ away, again }: { away: boolean; again: () => void }) {
  const { t } = useTranslation();
  // As in the menu, which nobody without a seat has: what is not sent yet is told first.
  const out = <Button onClick={leave}>{t("session.logOut")}</Button>;
  if (away) {
    return (
      <Away services={["registry-service"]} again={again}>
        {out}
      </Away>
    );
  }
  return (
    <Notice page icon="lock" title={t("state.noGrant")} text={t("state.noGrantText")} tone="warn">
      {out}
    </Notice>
  );
}

function useAwayText(services: Iterable<Service>, numbers = false): string {
  const { t } = useTranslation();
  const names = listed([...services].map((service) => t(`service.${service}`)));
  return t(numbers ? "state.awayNumbers" : "state.awayText", { service: names });
}

/** A service does not answer: its part is unknown, which is not the same as nothing. */
export function Away({
  services,
  again,
  numbers,
  children,
}: {
  services: Iterable<Service>;
  again?: () => void;
  /** Where numbers would stand, which could be taken for 0. */
  numbers?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const text = useAwayText(services, numbers);
  return (
    <Notice icon="away" title={t("state.away")} text={text} tone="warn">
      {again && (
        <Button icon="again" onClick={again}>
          {t("state.again")}
        </Button>
      )}
      {children}
    </Notice>
  );
}

/** The same above a page whose other parts are there. */
export function AwayStrip({
  services,
  again,
  numbers,
}: Pick<Parameters<typeof Away>[0], "services" | "numbers"> & { again: () => void }) {
  const { t } = useTranslation();
  const text = useAwayText(services, numbers);
  return (
    <div className={styles.stale} role="status">
      <Icon name="away" />
      <span>{text}</span>
      <Button small icon="again" onClick={again}>
        {t("state.again")}
      </Button>
    </div>
  );
}

/** The same in one cell or beside a number. */
export function AwayMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <Icon name="away" />
      {t("state.awayShort")}
    </span>
  );
}

/** Why a question was not answered. */
export function Refused({ refusal, again }: { refusal: Refusal; again?: () => void }) {
  const { t } = useTranslation();
  if (refusal.code === "FORBIDDEN") return <Forbidden />;
  if (refusal.code === "NOT_FOUND") return <NotFound />;
  if (refusal.service) return <Away services={[refusal.service]} again={again} />;
  const unreachable = refusal.code === "UNREACHABLE";
  return (
    <Notice
      icon={unreachable ? "away" : "warn"}
      tone="bad"
      title={unreachable ? t("state.unreachable") : t("state.failed")}
      text={unreachable ? t("state.unreachableText") : refusal.words || t("state.failedText")}
    >
      {again && (
        <Button icon="again" onClick={again}>
          {t("state.again")}
        </Button>
      )}
    </Notice>
  );
}

/** Why an act was refused, beside the form that it came from. */
export function ActRefused({ refusal }: { refusal?: Refusal }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  const text = refusal.code === "UNREACHABLE" ? t("state.unreachableText") : refusal.words;
  return (
    <p className={styles.refused} role="alert">
      <Icon name="warn" />
      <span>
        <strong>{refusal.code === "UNREACHABLE" ? t("state.unreachable") : t("state.failed")}</strong> {text}
      </span>
    </p>
  );
}
