export { GroupPage as Component } from "../../features/groups/GroupPage";
