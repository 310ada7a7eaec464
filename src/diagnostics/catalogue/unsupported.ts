import { define, type Entry } from '../define.ts';

/** Messages of phase 4: not supported. */
export const UNSUPPORTED = {
  SPL4001: define<{ name: string }>('error', (p) => `the command "${p.name}" is not supported`),
  SPL4002: define<{ what: string; hint?: string }>(
    'error',
    (p) => `${p.what} is not supported`,
    (p) => p.hint,
  ),
  SPL4003: define<{ name: string; needs: string }>(
    'error',
    (p) => `"${p.name}" needs ${p.needs}`,
    (p) => `a program that uses spl-run as a library can supply the command: search({ commands: { ${p.name}(rows, args) { ... } } })`,
  ),
  SPL4004: define<{ address: string }>(
    'error',
    (p) => `"iplocation" needs a GeoIP database to tell where "${p.address}" is`,
    () => 'give one in the MaxMind format, such as GeoLite2-City.mmdb: --geoip FILE, or geoip: <bytes> of the library',
  ),
  SPL4005: define<{ name: string }>(
    'error',
    (p) => `a printed program cannot hold the command "${p.name}", which is a function of the caller`,
    () => 'run the search with search({ commands })',
  ),
  SPL4006: define<{ what: string }>(
    'error',
    (p) => `a printed program cannot hold ${p.what}, which a text that is put together while it runs may ask for`,
    () => 'run the search with spl-run, or write the search out without map, foreach over unknown fields or savedsearch',
  ),
} as const satisfies Record<string, Entry<never>>;
