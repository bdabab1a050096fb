import i18next from "i18next";
import { volunteerOwn } from "./zh/volunteer.own";

// Loaded with the pages that say it: beside what is there already.
i18next.addResourceBundle("zh", "translation", { volunteer: volunteerOwn }, true);
