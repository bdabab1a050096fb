import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Joined } from "../../ui/Joined";
import { Paged } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { ContactDialog, type Organisation } from "./ContactDialog";

/** The organisations of an area and their contacts. */
export function OrganisationList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const question = useQuestion("Organisations", { area, after: useFilters().get("after") || undefined });
  const [open, setOpen] = useState<Organisation>();
  return (
    <Answered question={question}>
      {({ organisations }, away) => {
        if (!organisations) return <Away services={away} again={question.again} />;
        return (
          <Paged page={organisations} away={away} again={question.again} empty={t("console.duty.noOrganisations")}>
            <Table
              label={t("console.duty.organisations")}
              head={[
                t("console.duty.organisationName"),
                t("console.duty.kind"),
                t("console.overview.community"),
                t("console.duty.contact"),
                <span key="acts" className="heard">
                  {t("act.more")}
                </span>,
              ]}
            >
              {organisations.nodes.map((each) => (
                <tr key={each.id}>
                  <td>{each.name}</td>
                  <td>{t(`console.duty.kinds.${each.kind}`)}</td>
                  <td>
                    <Joined of={each.community} from="registry-service">
                      {({ name }) => name}
                    </Joined>
                  </td>
                  <td>
                    {each.contact?.name ?? <span className="soft">{t("console.duty.noContact")}</span>}{" "}
                    <span className="soft numbers">{each.contact?.phone}</span>
                  </td>
                  <td>
                    {may(seats, "runShift", each.community?.code ?? area) && (
                      <Button small onClick={() => setOpen(each)}>
                        {t("console.duty.nameContact")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
            {open && <ContactDialog of={open} onClose={() => setOpen(undefined)} />}
          </Paged>
        );
      }}
    </Answered>
  );
}
