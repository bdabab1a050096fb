import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { dayAndTime, number } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import styles from "./Roster.module.css";
import { countOf, listed, rosterLooks } from "./roster";

/** The newest rosters of a community. */
export function RosterList({ communityCode }: { communityCode: string }) {
  const { t } = useTranslation();
  const question = useQuestion("RosterImports", { communityCode });
  return (
    <section className={styles.list}>
      <h2>{t("console.roster.newest")}</h2>
      <Answered question={question}>
        {({ rosterImports }, away) => {
          if (!rosterImports) return <Away services={away} again={question.again} />;
          if (rosterImports.length === 0) return <Empty text={t("console.roster.none")} />;
          return (
            <Table
              label={t("console.roster.newest")}
              head={[
                t("console.roster.began"),
                t("console.roster.state"),
                ...listed.map((verdict) => t(`console.roster.verdicts.${verdict}`)),
              ]}
            >
              {rosterImports.map((each) => (
                <tr key={each.id}>
                  <td className="numbers">
                    <Link to={`?area=${communityCode}&import=${each.id}`}>{dayAndTime(each.beganAt)}</Link>
                  </td>
                  <td>
                    <Tag look={rosterLooks[each.state]}>{t(`console.roster.states.${each.state}`)}</Tag>
                  </td>
                  {listed.map((verdict) => (
                    <td key={verdict} className="numbers">
                      <span className={styles.named}>{t(`console.roster.verdicts.${verdict}`)} </span>
                      {number(countOf[verdict](each))}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          );
        }}
      </Answered>
    </section>
  );
}
