import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { useFilters } from "../../ui/filters";
import { Paged } from "../../ui/Paged";
import { Away, AwayMark } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { doorFilter } from "./filter";

/** The doors of an area. */
export function HouseholdList({ area }: { area: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const question = useQuestion("Households", {
    filter: doorFilter(area, filters.get),
    after: filters.get("after") || undefined,
  });
  return (
    <Answered question={question}>
      {({ households }, away) => {
        if (!households) return <Away services={away} again={question.again} />;
        return (
          <Paged page={households} away={away} again={question.again} empty={t("console.household.none")}>
            <Table
              label={t("console.household.doors")}
              head={[
                ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                t("console.household.address"),
                t("console.household.members"),
                t("console.household.kind"),
                t("console.household.observation"),
              ]}
            >
              {households.nodes.map((household) => (
                <tr key={household.id}>
                  {!isCommunity(area) && (
                    <td>
                      <CommunityName of={household.community} />
                    </td>
                  )}
                  <td>
                    <Link to={`/console/households/${household.id}`}>{household.address}</Link>
                  </td>
                  <td>{listed(household.members?.map(({ name }) => name) ?? [])}</td>
                  <td>{t(`labels.HouseholdKind.${household.kind}`)}</td>
                  <td>
                    {household.underObservation === null && <AwayMark />}
                    {household.underObservation && (
                      <Tag look={{ tone: "active", icon: "shield" }}>{t("labels.ObservationStatus.OBSERVING")}</Tag>
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
