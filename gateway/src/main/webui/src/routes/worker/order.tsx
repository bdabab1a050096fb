export { OrderFromChat as Component } from "../../features/order/OrderFromChat";
