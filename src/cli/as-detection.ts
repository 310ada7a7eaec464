import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { type RiskAnalysis, riskAnalysisOfDetection, riskAnalysisOfSavedSearch } from '../rba/risk-analysis.ts';
import { riskEvents } from '../rba/risk-events.ts';
import type { RunResult } from '../shown.ts';
import type { CompiledSearch } from './compile-given.ts';
import type { Given } from './options.ts';
import type { GivenSearch } from './search-source.ts';

/** What `--rba` makes of the rows of a run that started at `now`: risk events; the rows themselves without it. */
export function riskAsked(given: Given, { detection, saved }: GivenSearch): (rows: RunResult, now: number) => RunResult {
  if (given.rba !== true) return (rows) => rows;
  const risk: RiskAnalysis | undefined =
    detection !== undefined ? riskAnalysisOfDetection(detection) : saved !== undefined ? riskAnalysisOfSavedSearch(saved) : undefined;
  const [error] = saved?.diagnostics ?? [];
  if (error !== undefined) throw new DiagnosticError(error);
  if (risk === undefined || risk.riskObjects.length === 0)
    throw new DiagnosticError(diagnose('SPL6026', {}, { option: '--rba', missing: 'risk object' }));
  return (rows, now) => riskEvents(rows, risk, now);
}

/** The time range of `--as-scheduled`: that of the detection's own schedule, of the one of its type, or of the saved search. */
export function asScheduled(
  given: Given,
  { search: { detection, saved }, contents }: Pick<CompiledSearch, 'search' | 'contents'>,
): Pick<Given, 'earliest' | 'latest'> {
  if (given['as-scheduled'] !== true) return {};
  const schedule = saved?.schedule ?? (detection === undefined ? undefined : scheduleOf(detection, contents));
  if (schedule?.earliest === undefined && schedule?.latest === undefined)
    throw new DiagnosticError(diagnose('SPL6026', {}, { option: '--as-scheduled', missing: 'schedule' }));
  return {
    ...(schedule.earliest === undefined ? {} : { earliest: schedule.earliest }),
    ...(schedule.latest === undefined ? {} : { latest: schedule.latest }),
  };
}

/** The schedule that the strongest content repository knows for a detection; the detection's own where it lies in none. */
function scheduleOf(detection: Detection, contents: CompiledSearch['contents']): DetectionSchedule | undefined {
  for (const content of contents.toReversed()) {
    const schedule = content.scheduleOf(detection);
    if (schedule !== undefined) return schedule;
  }
  return typeof detection.schedule === 'string' ? undefined : detection.schedule;
}

type Detection = NonNullable<GivenSearch['detection']>;
type DetectionSchedule = Exclude<Detection['schedule'], string | undefined>;
