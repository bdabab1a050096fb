import { Joined } from "../../ui/Joined";

/** Of which community a row is, where a list holds those of several. */
export function CommunityName({ of }: { of: { readonly name: string } | null | undefined }) {
  return (
    <Joined of={of} from="registry-service">
      {({ name }) => name}
    </Joined>
  );
}
