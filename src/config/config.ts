import type { DataCache } from '../testing/attack-data.ts';

/** What a configuration file says, as it is written. */
export interface Config {
  readonly apps?: readonly string[];
  readonly content?: readonly string[];
  readonly external?: readonly string[];
  readonly datamodels?: readonly string[];
  readonly macros?: readonly string[] | Readonly<Record<string, string>>;
  readonly lookups?: Readonly<Record<string, string>>;
  readonly geoip?: string;
  readonly dataCaches?: readonly DataCache[];
  readonly defaults?: Readonly<Record<'index' | 'sourcetype' | 'source' | 'host', string | undefined>>;
  readonly now?: string | number;
  readonly tz?: string;
  readonly earliest?: string | number;
  readonly latest?: string | number;
  readonly limits?: { readonly profile?: 'splunk' | 'unlimited' };
  readonly strict?: boolean;
  readonly test?: {
    readonly include?: readonly string[];
    readonly jobs?: number;
    readonly reporters?: readonly string[];
    readonly requireNegative?: boolean;
    readonly bail?: boolean;
    readonly coverage?: { readonly min?: number; readonly reporters?: readonly string[] };
    readonly mutation?: {
      readonly min?: number;
      readonly reporters?: readonly string[];
      readonly operators?: readonly string[];
      readonly max?: number;
      readonly budget?: number;
    };
  };
  readonly lint?: { readonly failLevel?: 'error' | 'warning' | 'info' };
}
