export { Inbox as Component } from "../../features/volunteering/Inbox";
