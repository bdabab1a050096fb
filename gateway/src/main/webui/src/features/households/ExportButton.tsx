import { useTranslation } from "react-i18next";
import { ask, Refusal, type Variables } from "../../graph/ask";
import { everyPage } from "../../graph/pages";
import { useErrand } from "../../graph/question";
import { listed, today } from "../../text/format";
import { Button } from "../../ui/Button";
import { keep } from "../../ui/keep";
import { ActRefused } from "../../ui/states";
import { csv } from "./csv";

const PAGE = 200;

/** A part of a list is no list. */
function whole<T>(page: T | null): T {
  if (!page) throw new Refusal("SERVICE_UNAVAILABLE", "", undefined, "registry-service");
  return page;
}

/** The current list as a file, with no more than the viewer sees in it. */
export function ExportButton({
  people,
  households,
  residents,
}: {
  people: boolean;
  households: Variables<"Households">["filter"];
  residents: Variables<"Residents">["filter"];
}) {
  const { t } = useTranslation();
  const { run, busy, refusal } = useErrand();

  async function doors() {
    const { nodes: rows } = await everyPage(async (after) => {
      const { data } = await ask("Households", { filter: households, first: PAGE, after });
      return whole(data.households);
    });
    const head = [t("console.household.address"), t("console.household.members"), t("console.household.kind")];
    return [
      head,
      ...rows.map((row) => [
        row.address,
        listed(row.members?.map(({ name }) => name) ?? []),
        t(`labels.HouseholdKind.${row.kind}`),
      ]),
    ];
  }

  async function persons() {
    const { nodes: rows } = await everyPage(async (after) => {
      const { data } = await ask("Residents", { filter: residents, first: PAGE, after });
      return whole(data.residents);
    });
    const head = (["name", "address", "relation", "phone", "presence", "care"] as const).map((name) =>
      t(`console.household.${name}`),
    );
    return [
      head,
      ...rows.map((row) => [
        row.name,
        row.household?.address,
        row.relation,
        row.phone,
        t(`labels.Presence.${row.presence}`),
        listed(row.careNeeds.map(({ need }) => t(`labels.CareNeed.${need}`))),
      ]),
    ];
  }

  async function list() {
    const name = t(people ? "console.household.people" : "console.household.doors");
    const text = csv(people ? await persons() : await doors());
    keep(`${name}-${today()}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
  }

  return (
    <>
      <Button busy={busy} disabled={busy} onClick={() => run(list)}>
        {t("console.household.export")}
      </Button>
      <ActRefused refusal={refusal} />
    </>
  );
}
