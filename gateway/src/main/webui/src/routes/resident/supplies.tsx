export { Supplies as Component } from "../../features/home/Supplies";
