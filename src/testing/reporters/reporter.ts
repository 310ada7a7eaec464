import type { Paint } from '../../diagnostics/paint.ts';
import type { TestReport } from '../result.ts';

/** What a reporter may know besides the report. */
export interface ReportSettings {
  readonly paint: Paint;
  readonly color: boolean;
  readonly verbose: boolean;
  /** Every version of what reports say of themselves. */
  readonly version: string;
  /** When the run began, in epoch milliseconds. */
  readonly startedAt: number;
}

/** Writes a report as text. */
export type Reporter = (report: TestReport, settings: ReportSettings) => string;
