import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { listed as joined, number } from "../../text/format";
import { own } from "../../text/own";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Tabs } from "../../ui/filters";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import styles from "./Roster.module.css";
import { countOf, type Listed, listed, type Roster, type Row, spans } from "./roster";

const FIRST = 100;

/** The rows of a looked-through roster, one kind at a time, in the order of the file. */
export function RosterRows({ of }: { of: Roster }) {
  const { t } = useTranslation();
  const there = listed.filter((verdict) => countOf[verdict](of) > 0);
  const [chosen, setChosen] = useState<Listed>();
  const verdict = chosen ?? there[0];
  if (!verdict) return null;
  return (
    <>
      <Tabs
        label={t("console.roster.rows")}
        value={verdict}
        options={there.map((each) => ({
          value: each,
          label: `${t(`console.roster.verdicts.${each}`)} ${number(countOf[each](of))}`,
        }))}
        onChoose={(value) => setChosen(listed.find((each) => each === value))}
      />
      <Rows key={verdict} importId={of.id} verdict={verdict} />
    </>
  );
}

function Rows({ importId, verdict }: { importId: string; verdict: Listed }) {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string>();
  const question = useQuestion("RosterRows", { importId, verdict, first: FIRST, after });
  return (
    <Answered question={question}>
      {({ rosterRows }, away) => {
        if (!rosterRows) return <Away services={away} again={question.again} />;
        const { nodes, pageInfo } = rosterRows;
        return (
          <>
            {verdict === "NEW" ? (
              <p className={`${styles.spans} numbers`}>
                {t("console.roster.atRows", { rows: spans(nodes.map((row) => row.number)) })}
              </p>
            ) : (
              <Table
                label={t(`console.roster.verdicts.${verdict}`)}
                head={[t("console.roster.row"), t(`console.roster.says.${verdict}`)]}
              >
                {nodes.map((row) => (
                  <tr key={row.number}>
                    <td className={`${styles.rowNumber} numbers`}>
                      {t("console.roster.rowNumber", { number: row.number })}
                    </td>
                    <td>
                      <Says of={row} />
                    </td>
                  </tr>
                ))}
              </Table>
            )}
            {(after || pageInfo.hasNextPage) && (
              <div className="acts">
                {after && (
                  <Button small onClick={() => setAfter(undefined)}>
                    {t("list.first")}
                  </Button>
                )}
                {pageInfo.hasNextPage && (
                  <Button small onClick={() => setAfter(pageInfo.endCursor ?? undefined)}>
                    {t("list.next")}
                  </Button>
                )}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}

/** What was found in a row: the problem with its column, whom it would change, or who it may be. */
function Says({ of }: { of: Row }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.says}>
      {of.faults.map((fault) => (
        <li key={fault.column + fault.problem}>
          <strong>{fault.column}</strong> {own(fault.reason)}
        </li>
      ))}
      {of.resident && (
        <li>
          <strong>{of.resident.name}</strong>
        </li>
      )}
      {of.mayBe?.map((resident) => (
        <li key={resident.id}>
          <strong>{resident.name}</strong>{" "}
          {resident.household && (
            <Link to={`/console/households/${resident.household.id}`}>{resident.household.address}</Link>
          )}{" "}
          <span className="soft">{joined(of.reasons.map((reason) => t(`console.roster.reasons.${reason}`)))}</span>
        </li>
      ))}
    </ul>
  );
}
