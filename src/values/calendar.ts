/** Arithmetic of the proleptic Gregorian calendar on day numbers (day 0 is 1970-01-01); zones are `zone.ts`'s matter. */

/** Seconds of a day without a change of clocks. */
export const DAY_SECONDS = 86_400;

/** Names as the C locale has them, which strftime and strptime use (rules R6, R7). */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Names of weekdays, Sunday first as `%w` and `@w0` count. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A day of the calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day number of a date. A month outside 1 to 12 runs over into other years, a day outside its month into other months. */
export function dayNumber(year: number, month: number, day: number): number {
  const monthIndex = month - 1;
  const fullYear = year + Math.floor(monthIndex / 12);
  const m = ((monthIndex % 12) + 12) % 12;
  // Years are counted from March, so that the leap day is a year's last day.
  const y = m < 2 ? fullYear - 1 : fullYear;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. */
export function civilDay(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Sunday is 0 (day 0 was a Thursday). */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** The number of days that a month has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Year and week by ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday (`%G`, `%V`). */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - ((weekdayOf(days) + 6) % 7) + 3;
  const year = civilDay(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}
