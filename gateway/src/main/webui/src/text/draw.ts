import i18next from "i18next";
import { draw } from "./zh/draw";

// Loaded with what shows a draw, on the phone or on the console: beside what is there already.
i18next.addResourceBundle("zh", "translation", { draw }, true);
