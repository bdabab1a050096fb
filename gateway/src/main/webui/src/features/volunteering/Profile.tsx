import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import type { Skill } from "../../graph/documents.gen";
import { useAct, useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Choices, TextField } from "../../ui/fields";
import { Icon } from "../../ui/Icon";
import { ActRefused } from "../../ui/states";
import styles from "./Volunteering.module.css";

const skills: readonly Skill[] = [
  "MEDICAL",
  "SAMPLING",
  "COUNSELLING",
  "DRIVING",
  "COMPUTER",
  "REPAIR",
  "DISINFECTION",
  "DIALECT",
  "SIGN_LANGUAGE",
];

type Known = NonNullable<Result<"MyProfile">["myProfile"]>;

/** 我的资料: how one is reached and what one can do; by it shifts are offered. */
export function Profile() {
  const { t } = useTranslation();
  const question = useQuestion("MyProfile", {});
  return (
    <section className={styles.part}>
      <h2>{t("volunteer.own.profile")}</h2>
      <Answered question={question}>
        {({ myProfile }) =>
          myProfile ? (
            <Form key={myProfile.id} of={myProfile} />
          ) : (
            <p className="soft">{t("volunteer.own.noProfile")}</p>
          )
        }
      </Answered>
    </section>
  );
}

function Form({ of }: { of: Known }) {
  const { t } = useTranslation();
  const act = useAct("SaveMyProfile");
  const [phone, setPhone] = useState(of.phone ?? "");
  const [chosen, setChosen] = useState<readonly Skill[]>(of.skills);
  const [languages, setLanguages] = useState(of.languages.join(" "));
  const [shortNotice, setShortNotice] = useState(of.shortNotice);
  const [isSaved, setSaved] = useState(false);
  return (
    <form
      className={styles.part}
      onChange={() => setSaved(false)}
      onSubmit={async (event) => {
        event.preventDefault();
        const profile = {
          phone: phone.trim(),
          skills: [...chosen],
          languages: languages.split(/[^\p{L}]+/u).filter(Boolean),
          shortNotice,
        };
        setSaved(Boolean(await act.run({ profile })));
      }}
    >
      <p>
        <strong>{of.name}</strong>
      </p>
      <p className="soft small">
        {t("volunteer.own.number")} <span className={styles.address}>{of.id}</span>
      </p>
      <TextField
        type="tel"
        label={t("volunteer.own.phone")}
        optional
        value={phone}
        error={act.refusal?.field?.endsWith("phone") ? act.refusal.words : undefined}
        onChange={setPhone}
      />
      <Choices
        label={t("volunteer.own.skills")}
        options={skills.map((skill) => ({ value: skill, label: t(`volunteer.own.skill.${skill}`) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <TextField
        label={t("volunteer.own.languages")}
        hint={t("volunteer.own.languagesHint")}
        optional
        value={languages}
        onChange={setLanguages}
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={shortNotice} onChange={(event) => setShortNotice(event.target.checked)} />
        {t("volunteer.shift.shortNotice")}
      </label>
      <ActRefused refusal={act.refusal} />
      {isSaved && (
        <p role="status">
          <Icon name="check" /> {t("volunteer.own.saved")}
        </p>
      )}
      <div className="acts">
        <Button type="submit" look="main" busy={act.busy}>
          {t("act.save")}
        </Button>
      </div>
    </form>
  );
}
