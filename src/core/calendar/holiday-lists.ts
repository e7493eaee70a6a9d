/** Names of the lists of public holidays that there are; their rules are in holidays.ts. */
export const HOLIDAY_LISTS = [
  'AT',
  'BE',
  'CA',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'IT',
  'NL',
  'NO',
  'PL',
  'PT',
  'SE',
  'US-federal',
  'TARGET',
] as const;

export type HolidayList = (typeof HOLIDAY_LISTS)[number];
