import i18next from "i18next";
import { running } from "./zh/running";

// Loaded with the pages of those who run shifts: beside what is there already.
i18next.addResourceBundle("zh", "translation", { running }, true);
