import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button";

// What draws the code is loaded by who shows one.
const PassDialog = lazy(async () => ({ default: (await import("./PassDialog")).PassDialog }));

/** 出示签到码, beside checking in oneself. */
export function ShowPass({ bookingId }: { bookingId: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>{t("volunteer.shift.showPass")}</Button>
      {shown && (
        <Suspense>
          <PassDialog bookingId={bookingId} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}
