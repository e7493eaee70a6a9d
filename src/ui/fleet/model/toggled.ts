/** A list with an item more, or without it where it has it. */
export function toggled(list: readonly number[], item: number): readonly number[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
