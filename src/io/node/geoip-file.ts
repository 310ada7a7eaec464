import { readFileSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Locate } from '../../values/location.ts';
import { openGeoip } from '../geoip.ts';

/** The GeoIP database of a file (`--geoip FILE`). Throws DiagnosticError where it cannot be read. */
export function openGeoipFile(path: string): Locate {
  return openGeoip(bytesOf(path), path);
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DiagnosticError(code === 'ENOENT' ? diagnose('SPL5001', {}, { path }) : diagnose('SPL5010', {}, { path, reason: message }));
  }
}
