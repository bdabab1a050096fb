import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/fields";
import { Joined } from "../../ui/Joined";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import { isCommunity } from "../area/area";
import styles from "../households/file.module.css";
import own from "./outgoing.module.css";

type Hook = NonNullable<Result<"WebHooks">["webHooks"]>[number];

/** 接收程序: who else is told; the secret that signs the calls is shown once. */
export function WebHooks({ area }: { area: string }) {
  const { t } = useTranslation();
  const question = useQuestion("WebHooks", { area });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Hook>();
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("running.outgoing.hooks")}</h2>
        {isCommunity(area) && (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {t("running.outgoing.add")}
          </Button>
        )}
      </header>
      <p className="soft">{t("running.outgoing.hooksText")}</p>
      <Answered question={question}>
        {({ webHooks }, away) => {
          if (!webHooks) return <Away services={away} again={question.again} />;
          if (webHooks.length === 0) return <Empty text={t("running.outgoing.hooksNone")} />;
          return (
            <Table
              label={t("running.outgoing.hooks")}
              head={[
                t("running.outgoing.url"),
                t("console.overview.community"),
                t("running.outgoing.made"),
                <span key="acts" className="heard">
                  {t("act.more")}
                </span>,
              ]}
            >
              {webHooks.map((hook) => (
                <tr key={hook.id}>
                  <td className={own.address}>{hook.url}</td>
                  <td>
                    <Joined of={hook.community} from="registry-service">
                      {({ name }) => name}
                    </Joined>
                  </td>
                  <td className="numbers">{dayAndTime(hook.madeAt)}</td>
                  <td>
                    <Button small look="danger" onClick={() => setEnding(hook)}>
                      {t("running.outgoing.revoke")}
                    </Button>
                  </td>
                </tr>
              ))}
            </Table>
          );
        }}
      </Answered>
      {adding && <AddDialog communityCode={area} onClose={() => setAdding(false)} />}
      {ending && <EndDialog of={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function AddDialog({ communityCode, onClose }: { communityCode: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("MakeWebHook");
  const [url, setUrl] = useState("");
  const [secret, setSecret] = useState<string>();
  if (secret) {
    return (
      <Dialog title={t("running.outgoing.secret")} onClose={onClose}>
        <p className={own.address}>{secret}</p>
        <div className="acts">
          <Button onClick={onClose}>{t("view.close")}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={t("running.outgoing.add")}
      confirm={t("running.outgoing.addConfirm")}
      busy={act.busy}
      disabled={!url.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const made = await act.run({ communityCode, url: url.trim() });
        if (made) setSecret(made.makeWebHook.secret ?? "");
      }}
      onClose={onClose}
    >
      <TextField
        type="url"
        label={t("running.outgoing.url")}
        hint={t("running.outgoing.urlHint")}
        required
        value={url}
        onChange={setUrl}
        error={act.refusal?.field?.endsWith("url") ? act.refusal.words : undefined}
      />
    </ActDialog>
  );
}

function EndDialog({ of, onClose }: { of: Hook; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("RevokeWebHook");
  return (
    <ActDialog
      title={t("running.outgoing.revoke")}
      confirm={t("running.outgoing.revokeConfirm")}
      danger
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ webHookId: of.id })) onClose();
      }}
      onClose={onClose}
    >
      <p className={own.address}>{of.url}</p>
      <p>{t("running.outgoing.revokeText")}</p>
    </ActDialog>
  );
}
