import { PhoneShell } from "../../ui/shell/PhoneShell";

export function Component() {
  return <PhoneShell tabs={[]} />;
}
