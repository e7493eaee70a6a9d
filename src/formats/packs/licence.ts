/** Licences by their SPDX names. */

/** CC0-1.0 → its page at SPDX; a text that is no such name stays as it is. */
export function licenceUrl(licence: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : licence;
}
