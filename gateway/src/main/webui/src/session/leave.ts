// What must be said before someone logs out, e.g. that entries are not sent yet. Answers whether to go on.
type Farewell = () => boolean | Promise<boolean>;

const farewells = new Set<Farewell>();

export function beforeLeaving(farewell: Farewell): () => void {
  farewells.add(farewell);
  return () => farewells.delete(farewell);
}

export async function leave(): Promise<void> {
  for (const farewell of farewells) {
    if (!(await farewell())) return;
  }
  location.assign("/logout");
}
