export { Report as Component } from "../../features/home/Report";
