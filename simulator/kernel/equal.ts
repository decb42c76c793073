/** True when two plain values (as JSON has them) say the same; a member that is undefined is none. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [ours, theirs] = [membersOf(left), membersOf(right)];
  return ours.size === theirs.size && [...ours].every(([key, value]) => isEqual(value, theirs.get(key)));
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}
