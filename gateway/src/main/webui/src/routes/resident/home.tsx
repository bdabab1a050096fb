export { MyHome as Component } from "../../features/home/MyHome";
