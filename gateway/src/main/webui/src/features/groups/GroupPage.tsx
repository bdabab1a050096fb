import "../../text/volunteer.own";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Newest } from "../../ui/Newest";
import { Page } from "../../ui/Page";
import { Away, Empty } from "../../ui/states";
import styles from "../volunteering/Volunteering.module.css";
import { BookDialog } from "./BookDialog";
import { GroupCard } from "./GroupCard";

export type Organisation = NonNullable<Result<"MyOrganisations">["myOrganisations"]>[number];

/** 单位报名: who is the contact of an organisation takes places for its people, by a list of names. */
export function GroupPage() {
  const { t } = useTranslation();
  const question = useQuestion("MyOrganisations", {});
  return (
    <Page title={t("volunteer.group.title")}>
      <p className="soft">{t("volunteer.group.about")}</p>
      <Answered question={question}>
        {({ myOrganisations }, away) => {
          if (!myOrganisations) return <Away services={away} again={question.again} />;
          if (myOrganisations.length === 0) return <Empty text={t("volunteer.group.noOrganisation")} />;
          return myOrganisations.map((each) => <Groups key={each.id} of={each} />);
        }}
      </Answered>
    </Page>
  );
}

/** So many are shown of what one has booked. */
const NEWEST = 50;

function Groups({ of }: { of: Organisation }) {
  const { t } = useTranslation();
  const question = useQuestion("GroupBookings", { organisationId: of.id, first: NEWEST });
  const [booking, setBooking] = useState(false);
  return (
    <section className={styles.part}>
      <h2>{of.name}</h2>
      <div className="acts">
        <Button look="main" icon="plus" onClick={() => setBooking(true)}>
          {t("volunteer.group.book")}
        </Button>
      </div>
      <Answered question={question}>
        {({ groupBookings }, away) => {
          if (!groupBookings) return <Away services={away} again={question.again} />;
          if (groupBookings.length === 0) return <Empty text={t("volunteer.group.none")} />;
          return (
            <>
              <Newest of={groupBookings} most={NEWEST} />
              <ul className={styles.cards}>
                {groupBookings.map((each) => (
                  <GroupCard key={each.id} of={each} />
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
      {booking && <BookDialog of={of} onClose={() => setBooking(false)} />}
    </section>
  );
}
