import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { listed, shortDay, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { useFilters } from "../../ui/filters";
import { Paged } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";

const columns = ["name", "login", "phone", "unit", "team", "estates", "endsOn"] as const;

/** 下沉干部 of an area, soonest end first. */
export function SecondeeList({ area }: { area: string }) {
  const { t } = useTranslation();
  const question = useQuestion("Secondees", { area, after: useFilters().get("after") || undefined });
  return (
    <Answered question={question}>
      {({ secondees }, away) => {
        if (!secondees) return <Away services={away} again={question.again} />;
        return (
          <Paged page={secondees} away={away} again={question.again} empty={t("running.secondees.none")}>
            <Table label={t("running.secondees.title")} head={columns.map((each) => t(`running.secondees.${each}`))}>
              {secondees.nodes.map((each) => (
                <tr key={each.id}>
                  <td>{each.name}</td>
                  <td>{each.login}</td>
                  <td className="numbers">{each.phone}</td>
                  <td>{each.unit}</td>
                  <td>{each.team}</td>
                  <td>{listed(each.estates)}</td>
                  <td className="numbers">
                    {shortDay(each.endsOn)}{" "}
                    {each.endsOn < today() && (
                      <Tag look={{ tone: "idle", icon: "cross" }}>{t("running.secondees.ended")}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
          </Paged>
        );
      }}
    </Answered>
  );
}
