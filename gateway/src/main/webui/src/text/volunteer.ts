import i18next from "i18next";
import { volunteer } from "./zh/volunteer";

// Loaded with the pages of volunteers: beside what is there already.
i18next.addResourceBundle("zh", "translation", { volunteer }, true);
