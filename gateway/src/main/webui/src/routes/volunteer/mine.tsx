export { MyShifts as Component } from "../../features/volunteering/MyShifts";
