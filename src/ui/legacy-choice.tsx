export function LegacyChoice() {
  return null;
}
