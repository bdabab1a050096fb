export { HandOver as Component } from "../../features/handover/HandOver";
