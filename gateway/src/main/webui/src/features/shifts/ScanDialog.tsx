import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { Dialog } from "../../ui/Dialog";
import { ActRefused } from "../../ui/states";
import { codeReader } from "./camera";
import styles from "./ScanDialog.module.css";

const EVERY_MILLIS = 250;
// The next person holds up the next code; the same one is still before the camera.
const SAME_MILLIS = 4_000;

/** 扫码签到: one after the other shows the code on the phone, and is checked in. */
export function ScanDialog({ shiftId, onClose }: { shiftId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, refusal } = useAct("CheckInByPass");
  const video = useRef<HTMLVideoElement>(null);
  const [blind, setBlind] = useState(false);
  const [name, setName] = useState<string>();

  useEffect(() => {
    const camera = video.current;
    let left = false;
    let stream: MediaStream | undefined;
    let last: { code: string; at: number } | undefined;

    async function checkIn(pass: string) {
      const now = Date.now();
      if (last?.code === pass && now - last.at < SAME_MILLIS) return;
      last = { code: pass, at: now };
      setName(undefined);
      const done = await run({ shiftId, pass });
      // Counted from the answer: it may have taken a while.
      last = { code: pass, at: Date.now() };
      if (done) setName(done.checkInByPass.volunteer.name);
    }

    async function watch() {
      if (!camera) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (left) return stop();
      camera.srcObject = stream;
      await camera.play();
      const read = await codeReader();
      while (!left) {
        const code = await read(camera).catch(() => undefined);
        if (code && !left) await checkIn(code);
        await new Promise((resolve) => setTimeout(resolve, EVERY_MILLIS));
      }
    }

    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }

    watch().catch(() => !left && setBlind(true));
    return () => {
      left = true;
      stop();
    };
  }, [run, shiftId]);

  return (
    <Dialog title={t("console.shift.scan")} onClose={onClose}>
      {blind ? (
        <p>{t("console.shift.noCamera")}</p>
      ) : (
        <video ref={video} className={styles.camera} muted playsInline aria-label={t("console.shift.scan")} />
      )}
      <p className="soft">{t("console.shift.scanHint")}</p>
      <p role="status" className={styles.done}>
        {name && t("console.shift.scanned", { name })}
      </p>
      <ActRefused refusal={refusal} />
    </Dialog>
  );
}
