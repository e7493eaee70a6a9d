/** The names of all time zones, and the one that a person may have meant. Knows no rules. */
import { nearestWord } from '../lib/nearest-word.ts';
import { ZONES } from './zones.generated.ts';

/** In the order of the alphabet, old names among them. */
export function zoneNames(): readonly string[] {
  return ZONES.trim()
    .split('\n')
    .flatMap((line) => line.slice(0, line.indexOf(';')).split(' '))
    .sort();
}

/** "berlin" and "Europe/Berln" → "Europe/Berlin"; undefined where nothing is near. */
export function nearestZone(text: string, names: readonly string[] = zoneNames()): string | undefined {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  const same = names.find((name) => name.toLowerCase() === wanted);
  const city = names.find((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return same ?? city ?? nearestWord(text, names);
}
