import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { chooseLanguage, chosenLanguage, type Language } from "../session/preferences";
import { zh } from "./zh";

// Chinese comes with the program; another language is loaded where it is asked for.
const others: Record<Exclude<Language, "zh">, () => Promise<object>> = {
  en: () => import("./en").then((module) => module.en),
};

async function load(language: Language) {
  if (language === "zh" || i18next.hasResourceBundle(language, "translation")) return;
  i18next.addResourceBundle(language, "translation", await others[language]());
}

function mark(language: Language) {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
}

export async function startText(language: Language = chosenLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "zh",
    fallbackLng: "zh",
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  await i18next.changeLanguage(language);
  mark(language);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  chooseLanguage(language);
  mark(language);
}
