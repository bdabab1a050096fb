export { Doctor as Component } from "../../features/doctor/Doctor";
