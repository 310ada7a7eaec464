import { ValueColumn } from '../value-column.ts';
import type { Dictionary } from './dictionary.ts';

/** The cells of a column, numbered by the kernel. */
export class DictionaryColumn extends ValueColumn<Dictionary> {}
