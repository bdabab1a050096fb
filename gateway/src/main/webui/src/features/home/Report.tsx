import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Loading, NotFound } from "../../ui/states";
import { Mending } from "../outbox/Mending";
import { useMended } from "../outbox/useOutbox";
import { recordedIn, slotNow } from "../visit/rules";
import { VisitForm } from "../visit/VisitForm";
import { observedOf, useHome } from "./useHome";

/** 报体温: all members on one page. */
export function Report() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const question = useHome();
  const mended = useMended();
  // Noon may pass over a form that is half filled in.
  const [slot] = useState(() => slotNow(new Date()));
  const kept = recordedIn(mended.entry);
  return (
    <Page
      title={t("phone.tab.report")}
      beside={`${dayName(kept?.on ?? today())} ${t(`labels.CheckSlot.${kept?.slot ?? slot}`)}`}
    >
      <Answered question={question}>
        {({ me: { household } }, away) => {
          if (!household) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
          if (mended.asking) return <Loading />;
          const observed = observedOf(household);
          const members = (household.members ?? [])
            .filter(({ presence }) => presence === "PRESENT")
            .map((member) => ({ ...member, observed: observed.has(member.id) }));
          return (
            <>
              {away.has("registry-service") && <AwayStrip services={["registry-service"]} again={question.again} />}
              {mended.entry && <Mending entry={mended.entry} />}
              <VisitForm
                mends={mended.entry}
                door={{ id: household.id, address: household.address, members }}
                slot={slot}
                own
                onEntered={() => navigate("/resident")}
              />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
