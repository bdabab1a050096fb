import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Newest } from "../../ui/Newest";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import styles from "../households/file.module.css";
import own from "./outgoing.module.css";

const columns = ["shift", "way", "tries", "failure", "givenUp", "whose"] as const;

/** 没送到的消息: what was given up; these people may have to be rung up. */
export function UndeliveredList({ area }: { area: string }) {
  const { t } = useTranslation();
  const question = useQuestion("Undelivered", { area });
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("running.outgoing.lost")}</h2>
      </header>
      <p className="soft">{t("running.outgoing.lostText")}</p>
      <Answered question={question}>
        {({ undelivered }, away) => {
          if (!undelivered) return <Away services={away} again={question.again} />;
          if (undelivered.length === 0) return <Empty text={t("running.outgoing.lostNone")} />;
          return (
            <>
              <Newest of={undelivered} />
              <Table label={t("running.outgoing.lost")} head={columns.map((each) => t(`running.outgoing.${each}`))}>
                {undelivered.map((each) => (
                  <tr key={each.id}>
                    <td>
                      {each.shift && (
                        <Link to={`/console/shifts/${each.shift.id}`}>
                          {each.shift.title} {dayAndTime(each.shift.startsAt)}
                        </Link>
                      )}
                    </td>
                    <td>{t(each.byMail ? "running.outgoing.byMail" : "running.outgoing.byHook")}</td>
                    <td className="numbers">{each.tries}</td>
                    <td>{each.failure}</td>
                    <td className="numbers">{dayAndTime(each.givenUpAt)}</td>
                    <td className={each.name ? undefined : own.address}>
                      {each.name ?? each.volunteerId}{" "}
                      {each.phone && (
                        <a className="numbers" href={`tel:${each.phone}`}>
                          {each.phone}
                        </a>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
