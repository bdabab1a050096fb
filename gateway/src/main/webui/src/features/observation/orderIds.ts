/**
 * Names what a form says: the same order keeps its id, so that sending it again after a lost answer opens nothing twice; a changed
 * one is another order, which the service would refuse under the id of the first.
 */
export function orderIds(): (order: object) => string {
  const ids = new Map<string, string>();
  return (order) => {
    const said = JSON.stringify(order);
    const id = ids.get(said) ?? crypto.randomUUID();
    ids.set(said, id);
    return id;
  };
}
