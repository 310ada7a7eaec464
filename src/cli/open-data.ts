import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { DataInput } from '../io/data-input.ts';
import { openGeoipFile } from '../io/node/geoip-file.ts';
import { resolveData } from '../io/node/resolve-data.ts';
import type { RunOptions } from '../open-run.ts';
import type { Given } from './options.ts';
import { type Progress, watchReading } from './progress.ts';
import { defaultMetadata, limitsOf } from './settings.ts';
import type { Io } from './terminal.ts';

/** The data and time that a command line asks for. */
export interface AskedRun {
  readonly options: RunOptions;
  readonly progress: Progress;
}

/** Finds the data of a command line; nothing is read yet. */
export function askedRun(given: Given, io: Io, quiet: boolean, inputTaken?: string): AskedRun {
  const found = resolveData(given.data ?? [], {
    readStandardInput: io.readInput,
    ...(inputTaken === undefined ? {} : { standardInputTaken: inputTaken }),
  });
  const inputs = found.length === 0 ? [NO_DATA] : found;
  const progress = io.stderr.isTerminal && !quiet ? watchReading(inputs, io.stderr) : { inputs, end: () => undefined };
  const { now, tz: zone, earliest, latest } = given;
  return {
    progress,
    options: {
      inputs: progress.inputs,
      defaults: defaultMetadata(given),
      ...(now === undefined || now === 'clock' ? {} : { now }),
      ...(zone === undefined ? {} : { zone }),
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
      ...limitsOf(given),
      ...(given.geoip === undefined ? {} : { locate: openGeoipFile(given.geoip) }),
    },
  };
}

/** A search that reads no events runs without data; one that does must not silently find nothing. */
const NO_DATA: DataInput = {
  source: {
    name: 'no data',
    chunks: () => {
      throw new DiagnosticError(diagnose('SPL6010', {}, {}));
    },
  },
};
