/** What a GeoIP database knows of an address. What it does not know is absent (SearchReference/Iplocation). */
export interface Location {
  readonly city?: string;
  readonly country?: string;
  /** The state or province. */
  readonly region?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly continent?: string;
  readonly metroCode?: number;
  readonly timezone?: string;
}

/** Looks an address up, names in a language (`en`, `de`, ...); undefined where the database does not know it. */
export type Locate = (address: string, language: string) => Location | undefined;
