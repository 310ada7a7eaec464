import type { Argument } from '../ast/parts.ts';
import { printArgument } from '../ast/print.ts';

/** A list of fields as it is printed: `a, b, "c d"`. */
export const printFields = (fields: readonly Argument[]): string => fields.map(printArgument).join(', ');

/** ` BY a, b`, or nothing. */
export const printBy = (fields: readonly Argument[]): string => (fields.length === 0 ? '' : ` BY ${printFields(fields)}`);
