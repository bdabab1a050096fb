import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Service } from "../graph/ask";
import { AwayMark } from "./states";

/** The services that were away when what is shown was answered. */
export const AwayServices = createContext<ReadonlySet<Service>>(new Set());

/**
 * What another service knows of a row: it; or that this service is away, which is not the same as nothing; or what is said where
 * there is none.
 */
export function Joined<T>({
  of,
  from,
  none,
  children,
}: {
  of: T | null | undefined;
  from: Service;
  none?: ReactNode;
  children: (known: T) => ReactNode;
}) {
  const away = useContext(AwayServices);
  if (of !== null && of !== undefined) return children(of);
  return away.has(from) ? <AwayMark /> : none;
}

/** The name of a person, or the mark of the service that would know it. */
export function PersonName({ of }: { of: { readonly name: string } | null | undefined }) {
  return (
    <Joined of={of} from="registry-service" none="—">
      {({ name }) => name}
    </Joined>
  );
}

/** The same where only words can stand: in an option, a label, a title. */
export function useNameOf(): (person: { readonly name: string } | null | undefined) => string {
  const { t } = useTranslation();
  return (person) => person?.name ?? t("state.awayShort");
}
