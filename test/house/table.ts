/** A row of the house: a room, the rooms (or files) it may import, the packages it may import. `plan:types` allows type imports only. */
export type Room = readonly [room: string, mayImport: string, packages: string];

const FLOORS_0_TO_4_BUT_IO_AND_SCAN =
  'grammar src/text src/values src/diagnostics src/ast src/plan src/functions src/knowledge src/macros src/syntax src/analyze';
const FLOOR_7 = `${FLOORS_0_TO_4_BUT_IO_AND_SCAN} src/io src/scan src/commands src/extraction src/lint src/backends/arquero src`;
const FOR_THE_CLI = 'src/diagnostics src/index.ts src/io src/io/node src/session src/explain src/inspect src/rba src/lint src/testing';

/**
 * Rooms and floors, from house.md section 2. A room may always import itself. A file belongs to the room with the longest matching name;
 * `src` holds the files directly in it.
 */
export const HOUSE: readonly Room[] = [
  ['grammar', '', 'chevrotain'],
  ['src/text', '', ''],
  ['src/values', '', 'ipaddr.js'],
  ['src/diagnostics', 'src/text', 'fastest-levenshtein picocolors'],
  ['src/ast', 'src/text', ''],
  ['src/plan', 'src/text', ''],
  ['src/functions', 'src/values src/plan', '@noble/hashes'],
  ['src/knowledge', 'src/text src/diagnostics src/values:types', 'yaml d3-dsv'],
  ['src/scan', 'src/values src/text src/diagnostics src/plan:types', ''],
  ['src/io', 'src/values src/text src/diagnostics src/scan', 'd3-dsv'],
  ['src/io/node', 'src/values src/text src/diagnostics src/scan src/io', 'node:'],
  ['src/macros', 'src/text src/diagnostics src/knowledge', ''],
  ['src/syntax', 'grammar src/text src/diagnostics src/ast', ''],
  ['src/analyze', 'src/text src/values src/diagnostics src/ast src/plan src/functions src/knowledge', ''],
  ['src/extraction', FLOORS_0_TO_4_BUT_IO_AND_SCAN, ''],
  ['src/commands', `${FLOORS_0_TO_4_BUT_IO_AND_SCAN.replace(' src/macros', '')} src/extraction`, ''],
  ['src/lint', FLOORS_0_TO_4_BUT_IO_AND_SCAN.replace(' src/macros', ''), ''],
  ['src/backends/arquero', 'src/text src/diagnostics src/values src/plan src/functions src/scan', 'arquero @uwdata/flechette'],
  ['src', `${FLOOR_7} src/cli/run-printed.ts src/io/node/knowledge-files.ts src/io/node/resolve-data.ts`, ''],
  ['src/index.ts', `${FLOOR_7} src/inspect`, ''],
  ['src/session', FLOOR_7, ''],
  ['src/rba', `${FLOOR_7} src/session`, ''],
  ['src/inspect', `${FLOOR_7} src/session src/rba`, ''],
  ['src/explain', `${FLOOR_7} src/session src/rba src/inspect`, ''],
  ['src/testing', `${FLOOR_7} src/session src/rba src/inspect src/explain`, 'yaml ajv yargs'],
  ['src/config', `${FOR_THE_CLI} src/text:types`, 'yaml ajv yargs'],
  ['src/cli', `${FOR_THE_CLI} src/config src/diagnostics src/io/node src/text:types src:types`, 'node: ajv yargs'],
];
