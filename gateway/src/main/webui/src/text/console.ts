import i18next from "i18next";
import { console } from "./zh/console";

// Loaded with the console: beside what is there already.
i18next.addResourceBundle("zh", "translation", { console }, true);
