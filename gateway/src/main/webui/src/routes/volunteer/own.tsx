export { Own as Component } from "../../features/volunteering/Own";
