import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { useFilters } from "../../ui/filters";
import { presenceLooks } from "../../ui/looks";
import { Paged } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { peopleFilter } from "./filter";

/** The people of an area. */
export function ResidentList({ area }: { area: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const question = useQuestion("Residents", {
    filter: peopleFilter(area, filters.get),
    after: filters.get("after") || undefined,
  });
  return (
    <Answered question={question}>
      {({ residents }, away) => {
        if (!residents) return <Away services={away} again={question.again} />;
        return (
          <Paged page={residents} away={away} again={question.again} empty={t("console.household.none")}>
            <Table
              label={t("console.household.people")}
              head={[
                t("console.household.name"),
                ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                t("console.household.address"),
                t("console.household.relation"),
                t("console.household.phone"),
                t("console.household.presence"),
                t("console.household.care"),
              ]}
            >
              {residents.nodes.map((resident) => (
                <tr key={resident.id}>
                  <td>{resident.name}</td>
                  {!isCommunity(area) && (
                    <td>
                      <CommunityName of={resident.household?.community} />
                    </td>
                  )}
                  <td>
                    {resident.household && (
                      <Link to={`/console/households/${resident.household.id}`}>{resident.household.address}</Link>
                    )}
                  </td>
                  <td>{resident.relation}</td>
                  <td className="numbers">{resident.phone}</td>
                  <td>
                    <Tag look={presenceLooks[resident.presence]}>{t(`labels.Presence.${resident.presence}`)}</Tag>
                  </td>
                  <td>{listed(resident.careNeeds.map(({ need }) => t(`labels.CareNeed.${need}`)))}</td>
                </tr>
              ))}
            </Table>
          </Paged>
        );
      }}
    </Answered>
  );
}
