import type { ReactNode } from "react";
import { fetchFile } from "../graph/file";
import { useErrand } from "../graph/question";
import { Button } from "./Button";
import { keep } from "./keep";
import { ActRefused } from "./states";

/** Fetches a file of the gateway and hands it to the browser; why there is none is told beside it. */
export function FileButton({
  path,
  name,
  small,
  children,
}: {
  path: string;
  /** What it is called where it is kept. */
  name: string;
  small?: boolean;
  children: ReactNode;
}) {
  const { run, busy, refusal } = useErrand();
  return (
    <>
      <Button
        small={small}
        busy={busy}
        disabled={busy}
        onClick={() => run(async () => keep(name, await fetchFile(path)))}
      >
        {children}
      </Button>
      <ActRefused refusal={refusal} />
    </>
  );
}
