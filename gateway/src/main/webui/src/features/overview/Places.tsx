import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { number } from "../../text/format";
import { Away, AwayMark, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";

type Estate = NonNullable<NonNullable<Result<"Community">["community"]>["estates"]>[number];

/** A number of doors, which opens them. */
function Doors({
  count,
  area,
  of,
  label,
}: {
  count: number | null;
  area: string;
  of: "estate" | "building" | "unit";
  label: { id: string; name: string };
}) {
  const { t } = useTranslation();
  if (count === null) return <AwayMark />;
  const search = new URLSearchParams({ area, [of]: label.id });
  return (
    <>
      <Link
        to={`/console/households?${search}`}
        aria-label={`${label.name} ${t("console.figure.households")} ${count}`}
      >
        {number(count)}
      </Link>{" "}
      {t("console.overview.ofDoors")}
    </>
  );
}

/** The doors of an estate, also those that belong to none of its buildings: shops on the street, the gate. */
function DoorsOfEstate({ area, estate }: { area: string; estate: Estate }) {
  const { answer, refusal } = useQuestion("Households", { filter: { area, estateId: estate.id }, first: 1 });
  if (!answer && !refusal) return "…";
  return <Doors count={answer?.data.households?.totalCount ?? null} area={area} of="estate" label={estate} />;
}

export function Estates({ area, estates }: { area: string; estates: readonly Estate[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("console.overview.estates")}</h2>
      {estates.length === 0 && <Empty />}
      {estates.length > 0 && (
        <Table
          label={t("console.overview.estates")}
          head={[
            t("console.household.estate"),
            t("console.overview.managed"),
            t("console.overview.buildings"),
            t("console.figure.households"),
          ]}
        >
          {estates.map((estate) => (
            <tr key={estate.id}>
              <td>
                <Link to={`?area=${area}&estate=${estate.id}`}>{estate.name}</Link>
              </td>
              <td>
                {estate.managed && <Tag look={{ tone: "idle", icon: "check" }}>{t("console.overview.managed")}</Tag>}
              </td>
              <td className="numbers">
                {estate.buildings ? (
                  <>
                    <Link
                      to={`?area=${area}&estate=${estate.id}`}
                      aria-label={`${estate.name} ${t("console.overview.buildings")} ${estate.buildings.length}`}
                    >
                      {number(estate.buildings.length)}
                    </Link>{" "}
                    {t("console.overview.ofBuildings")}
                  </>
                ) : (
                  <AwayMark />
                )}
              </td>
              <td className="numbers">
                <DoorsOfEstate area={area} estate={estate} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

export function Buildings({ area, estate }: { area: string; estate: Estate }) {
  const { t } = useTranslation();
  const { buildings } = estate;
  if (!buildings) return <Away numbers services={["registry-service"]} />;
  if (buildings.length === 0) return <Empty />;
  return (
    <>
      <p className="soft numbers">{t("list.total", { total: number(buildings.length) })}</p>
      <Table
        label={estate.name}
        head={[t("console.household.building"), t("console.figure.households"), t("console.overview.units")]}
      >
        {buildings.map((building) => (
          <tr key={building.id}>
            <td>{building.name}</td>
            <td className="numbers">
              <Doors count={building.households} area={area} of="building" label={building} />
            </td>
            <td className="numbers">
              {!building.units && <AwayMark />}
              {building.units?.map((unit) => (
                <span key={unit.id}>
                  {unit.name}{" "}
                  <Doors
                    count={unit.households}
                    area={area}
                    of="unit"
                    label={{ id: unit.id, name: `${building.name} ${unit.name}` }}
                  />
                  {"\u3000"}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
