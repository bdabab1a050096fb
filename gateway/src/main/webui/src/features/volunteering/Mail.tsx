import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { ActRefused, Away } from "../../ui/states";
import styles from "./Volunteering.module.css";

type Known = NonNullable<Result<"MyMail">["myMail"]>;

/** 邮件通知: the inbox by mail as well, once the address has been proved to be one's own. */
export function Mail() {
  const { t } = useTranslation();
  const question = useQuestion("MyMail", {});
  return (
    <section className={styles.part}>
      <h2>{t("volunteer.mail.title")}</h2>
      <Answered question={question}>
        {({ myMail }, away) => {
          if (!myMail) return <Away services={away} again={question.again} />;
          if (!myMail.available) return <p className="soft">{t("volunteer.mail.notHere")}</p>;
          return <Settings of={myMail} />;
        }}
      </Answered>
    </section>
  );
}

function Settings({ of }: { of: Known }) {
  const { t } = useTranslation();
  const give = useAct("GiveMyMail");
  const confirm = useAct("ConfirmMyMail");
  const forget = useAct("ForgetMyMail");
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const waits = of.address && !of.confirmedAt;
  return (
    <>
      <p className="soft">{t("volunteer.mail.about")}</p>
      {of.address && (
        <p>
          <span className={styles.address}>{of.address}</span>{" "}
          {t(waits ? "volunteer.mail.unconfirmed" : "volunteer.mail.confirmed", {
            time: of.confirmedAt ? dayAndTime(of.confirmedAt) : "",
          })}
        </p>
      )}
      {waits && (
        <form
          className={styles.part}
          onSubmit={async (event) => {
            event.preventDefault();
            if (await confirm.run({ code: code.trim() })) setCode("");
          }}
        >
          <TextField
            label={t("volunteer.mail.code")}
            hint={t("volunteer.mail.codeHint")}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={setCode}
          />
          <ActRefused refusal={confirm.refusal} />
          <div className="acts">
            <Button type="submit" look="main" busy={confirm.busy}>
              {t("volunteer.mail.confirm")}
            </Button>
          </div>
        </form>
      )}
      <form
        className={styles.part}
        onSubmit={async (event) => {
          event.preventDefault();
          if (await give.run({ address: address.trim() })) setAddress("");
        }}
      >
        <TextField
          type="email"
          label={t(of.address ? "volunteer.mail.another" : "volunteer.mail.address")}
          required
          value={address}
          onChange={setAddress}
        />
        <ActRefused refusal={give.refusal ?? forget.refusal} />
        <div className="acts">
          <Button type="submit" busy={give.busy}>
            {t("volunteer.mail.send")}
          </Button>
          {of.address && (
            <Button look="danger" busy={forget.busy} onClick={() => forget.run({})}>
              {t("volunteer.mail.forget")}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
