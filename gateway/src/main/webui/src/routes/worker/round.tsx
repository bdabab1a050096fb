export { Round as Component } from "../../features/round/Round";
