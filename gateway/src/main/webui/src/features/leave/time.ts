import { useTranslation } from "react-i18next";
import { number } from "../../text/format";

/** Minutes as hours and minutes, with the sign where some are taken away. */
export function useTime() {
  const { t } = useTranslation();
  return (minutes: number) => {
    const whole = Math.abs(minutes);
    const words = t("console.duty.time", { hours: number(Math.floor(whole / 60)), minutes: whole % 60 });
    return minutes < 0 ? `−${words}` : words;
  };
}
