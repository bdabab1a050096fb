import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Pages } from "./routes/router";
import { chosenTextSize } from "./session/preferences";
import { startText } from "./text/text";
import "./theme/base.css";

document.documentElement.dataset.text = chosenTextSize();

const root = document.getElementById("root");
if (root) {
  startText().then(() =>
    createRoot(root).render(
      <StrictMode>
        <Pages />
      </StrictMode>,
    ),
  );
}
