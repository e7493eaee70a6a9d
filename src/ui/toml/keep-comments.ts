/**
 * The text of a changed design with the comments and the layout of the text before. The library that does it is
 * young, so its result is taken only where it means exactly the design.
 */

/**
 * @param before text with comments that is valid
 * @param plain the changed design as plain text
 * @param means whether a text means the changed design
 */
export async function keepComments(
  before: string,
  plain: string,
  means: (text: string) => Promise<boolean>,
): Promise<string> {
  if (!/^\s*#|\s#/m.test(before)) return plain;
  try {
    const { parse, patch } = await import('@decimalturn/toml-patch');
    const patched = patch(before, parse(plain));
    return (await means(patched)) ? patched : plain;
  } catch {
    // Whatever it stumbled over, the plain text is right.
    return plain;
  }
}
