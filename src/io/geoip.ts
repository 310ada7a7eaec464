import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { addressBytes } from '../values/ip-address.ts';
import type { Locate, Location } from '../values/location.ts';
import { MmdbError, type MmdbValue, openMmdb } from './mmdb.ts';

/**
 * A GeoIP database in MaxMind's format (GeoLite2-City, GeoIP2-City, DB-IP City Lite), also with the flat records of the ip-location-db packages
 * of npm. Throws DiagnosticError where the bytes are none.
 */
export function openGeoip(bytes: Uint8Array, name: string): Locate {
  const broken = (error: unknown): never => {
    if (error instanceof MmdbError) throw new DiagnosticError(diagnose('SPL5015', {}, { name, reason: error.message }));
    throw error;
  };
  try {
    const { find } = openMmdb(bytes);
    return (address, language) => {
      const key = addressBytes(address);
      try {
        const found = key === null ? undefined : find(key);
        return found === undefined
          ? undefined
          : memberOf(found, 'country_code') === undefined
            ? locationOf(found, language)
            : flatLocation(found, language);
      } catch (error) {
        return broken(error);
      }
    };
  } catch (error) {
    return broken(error);
  }
}

function locationOf(record: MmdbValue, language: string): Location {
  const subdivisions = memberOf(record, 'subdivisions');
  const place = memberOf(record, 'location');
  const named = (value: MmdbValue | undefined): string | undefined => {
    const names = memberOf(value, 'names');
    const text = memberOf(names, language) ?? memberOf(names, 'en');
    return typeof text === 'string' ? text : undefined;
  };
  const number = (name: string): number | undefined => {
    const value = memberOf(place, name);
    return typeof value === 'number' ? value : undefined;
  };
  const zone = memberOf(place, 'time_zone');
  const found = {
    city: named(memberOf(record, 'city')),
    country: named(memberOf(record, 'country')),
    region: named(Array.isArray(subdivisions) ? subdivisions[0] : undefined),
    latitude: number('latitude'),
    longitude: number('longitude'),
    continent: named(memberOf(record, 'continent')),
    metroCode: number('metro_code'),
    timezone: typeof zone === 'string' ? zone : undefined,
  };
  // What is undefined is left out, so the rest is a Location.
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Location;
}

/** `country_code, state1, state2, city, postcode, latitude, longitude, timezone` (README of the packages): what is not known is an empty text. */
function flatLocation(record: MmdbValue, language: string): Location {
  const of = (name: string): string | number | undefined => {
    const value = memberOf(record, name);
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
  };
  const text = (name: string): string | undefined => of(name)?.toString();
  const code = text('country_code');
  const found = {
    city: text('city'),
    country: code === undefined ? undefined : countryName(code, language),
    region: text('state1'),
    latitude: of('latitude'),
    longitude: of('longitude'),
    timezone: text('timezone'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Location;
}

/** The name of a country of ISO 3166, as Unicode's CLDR has it; the code itself where it has none. */
function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const memberOf = (value: MmdbValue | undefined, name: string): MmdbValue | undefined =>
  value instanceof Map ? value.get(name) : undefined;
