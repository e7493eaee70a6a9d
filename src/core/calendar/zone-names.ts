/** The names of all time zones, and the one that a person may have meant. Knows no rules. */
import { nearestWord } from '../lib/nearest-word.ts';
import { ZONE_NAMES } from './zone-names.generated.ts';

/** In the order of the alphabet, old names among them. */
export function zoneNames(): readonly string[] {
  let area = '';
  return ZONE_NAMES.split(' ').map((word) => {
    const slash = word.lastIndexOf('/');
    if (slash < 0) return area + word;
    area = slash === 0 ? '' : word.slice(0, slash + 1);
    return area + word.slice(slash + 1);
  });
}

/** "berlin" and "Europe/Berln" → "Europe/Berlin"; undefined where nothing is near. */
export function nearestZone(text: string, names: readonly string[] = zoneNames()): string | undefined {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  const same = names.find((name) => name.toLowerCase() === wanted);
  const city = names.find((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return same ?? city ?? nearestWord(text, names);
}
