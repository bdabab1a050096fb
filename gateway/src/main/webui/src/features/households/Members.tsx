import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../session/rights";
import { said } from "../../text/format";
import { Button } from "../../ui/Button";
import { presenceLooks } from "../../ui/looks";
import { Tag } from "../../ui/Tag";
import type { HouseholdFile, Member } from "./file";
import styles from "./file.module.css";
import { MoveDialog } from "./MoveDialog";
import { PersonHistory } from "./PersonHistory";
import { ResidentDialog } from "./ResidentDialog";
import { RevealDialog } from "./RevealDialog";

/** Who lives behind the door, and what they need. */
export function Members({ of }: { of: HouseholdFile }) {
  const { t } = useTranslation();
  const saves = useMay("saveResident", of.community.code);
  const reveals = useMay("reveal", of.community.code);
  const [open, setOpen] = useState<{ act: "add" } | { act: "edit" | "move" | "history" | "reveal"; of: Member }>();
  const close = () => setOpen(undefined);
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("console.household.members")}</h2>
        {saves && (
          <Button small icon="plus" onClick={() => setOpen({ act: "add" })}>
            {t("console.household.addPerson")}
          </Button>
        )}
      </header>
      <ul className={styles.people}>
        {of.members?.map((member) => (
          <li key={member.id}>
            <div className={styles.person}>
              <span>
                <strong>{member.name}</strong>
                {[
                  member.relation,
                  member.gender && t(`labels.Gender.${member.gender}`),
                  member.birthYear && t("console.household.born", { year: member.birthYear }),
                ]
                  .filter(Boolean)
                  .join(" · ")}{" "}
                {member.presence !== "PRESENT" && (
                  <Tag look={presenceLooks[member.presence]}>{t(`labels.Presence.${member.presence}`)}</Tag>
                )}
              </span>
              <span className="soft small numbers">
                {[
                  member.phone,
                  member.idNumber,
                  member.contactBy &&
                    t("console.household.reachedBy", { channel: t(`labels.Channel.${member.contactBy}`) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {member.careNeeds.length > 0 && (
                <span className="acts">
                  {member.careNeeds.map(({ need, reason }) => (
                    <Tag key={need} look={{ tone: "warn", icon: "people" }}>
                      {reason ? said(t(`labels.CareNeed.${need}`), reason) : t(`labels.CareNeed.${need}`)}
                    </Tag>
                  ))}
                </span>
              )}
              {member.note && <span className="soft">{member.note}</span>}
            </div>
            <span className="acts">
              {reveals && (
                <Button small look="quiet" icon="eye" onClick={() => setOpen({ act: "reveal", of: member })}>
                  {t("console.household.reveal")}
                </Button>
              )}
              <Button small look="quiet" onClick={() => setOpen({ act: "history", of: member })}>
                {t("console.household.history")}
              </Button>
              {saves && (
                <>
                  <Button small look="quiet" onClick={() => setOpen({ act: "edit", of: member })}>
                    {t("act.edit")}
                  </Button>
                  <Button small look="quiet" onClick={() => setOpen({ act: "move", of: member })}>
                    {t("console.household.move")}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open?.act === "add" && <ResidentDialog householdId={of.id} onClose={close} />}
      {open?.act === "edit" && <ResidentDialog householdId={of.id} known={open.of} onClose={close} />}
      {open?.act === "move" && <MoveDialog of={open.of} from={of} onClose={close} />}
      {open?.act === "history" && <PersonHistory of={open.of} onClose={close} />}
      {open?.act === "reveal" && <RevealDialog of={open.of} onClose={close} />}
    </section>
  );
}
