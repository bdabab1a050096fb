import "../../text/console";

export { ConsoleShell as Component } from "../../ui/shell/ConsoleShell";
