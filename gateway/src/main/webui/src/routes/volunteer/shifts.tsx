export { FreeShifts as Component } from "../../features/volunteering/FreeShifts";
