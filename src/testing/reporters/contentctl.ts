import { paintOf } from '../../diagnostics/paint.ts';
import type { CaseResult, DetectionFacts, FileResult, TestReport } from '../result.ts';
import { problemLines } from './problem-text.ts';
import { yamlText } from './yaml-out.ts';

type Status = 'pass' | 'fail' | 'skip' | 'error';

interface Summary {
  readonly facts: DetectionFacts;
  readonly status: Status;
  readonly tests: readonly (readonly [string, unknown])[][];
}

/**
 * contentctl's `test_results/summary.yml` (DetectionTestingView.getSummaryObject), with its keys in its order: of detections, whose own tests
 * were run. What only a Splunk server knows (the search's job) has its stand-in: rows, and the seconds of the search.
 */
export function contentctlReport(report: TestReport): string {
  const all = report.files.flatMap((file) => (file.detection === undefined ? [] : [summaryOf(file, file.detection)]));
  const tested = all.filter(({ status }) => status !== 'skip');
  const skipped = all.filter(({ status }) => status === 'skip');
  const count = (test: (summary: Summary) => boolean): number => all.filter(test).length;
  const passed = count(({ status }) => status === 'pass');
  const failed = count(({ status }) => status === 'fail');
  const inStatus = (status: string): number => count(({ facts }) => facts.status === status);
  const byName = (a: Summary, b: Summary): number => (a.facts.name < b.facts.name ? -1 : 1);
  const summary = [
    ['mode', 'All'],
    ['enable_integration_testing', false],
    ['success', failed === 0],
    ['total_detections', all.length],
    ['total_tested_detections', tested.length],
    ['total_pass', passed],
    ['total_fail', failed],
    ['total_skipped', skipped.length],
    ['total_untested', 0],
    ['total_production', inStatus('production')],
    ['total_experimental', inStatus('experimental')],
    ['total_deprecated', inStatus('deprecated')],
    ['total_manual', count(({ facts }) => facts.manualTest !== undefined)],
    // contentctl's spelling.
    ['success_rate', tested.length === 0 ? 'UKNOWN' : `${((passed / tested.length) * 100).toFixed(1)}%`],
  ] as const;
  return yamlText([
    ['summary', summary],
    ['tested_detections', tested.sort((a, b) => Number(a.status !== 'fail') - Number(b.status !== 'fail') || byName(a, b)).map(entry)],
    ['skipped_detections', skipped.sort((a, b) => Number(a.tests.length === 0) - Number(b.tests.length === 0) || byName(a, b)).map(entry)],
    ['untested_detections', []],
    ['percent_complete', 'UKNOWN'],
  ]);
}

function summaryOf(file: FileResult, facts: DetectionFacts): Summary {
  const tests = file.cases.map(testOf);
  const outcomes = file.cases.map(({ outcome }) => outcome);
  const failed = file.diagnostics.length > 0 || outcomes.includes('failed');
  return { facts, status: failed ? 'fail' : outcomes.includes('passed') ? 'pass' : 'skip', tests };
}

function entry({ facts, status, tests }: Summary) {
  const { name, type, status: production, path, dataSources, search, manualTest } = facts;
  return [
    ['name', name],
    ['type', type],
    ['production_status', production],
    ['status', status],
    ['source_category', path.split('/').at(-2) ?? ''],
    ['data_source', dataSources],
    ['search', search],
    ['file_path', path],
    ['manual_test', manualTest ?? null],
    ['success', status !== 'fail'],
    ['tests', tests],
  ] as const;
}

function testOf(one: CaseResult): (readonly [string, unknown])[] {
  const status = statusOf(one);
  return [
    ['name', one.name],
    ['test_type', 'unit'],
    ['success', status === 'pass' || status === 'skip'],
    ['message', messageOf(one, status)],
    ['exception', status === 'skip' || status === 'pass' ? null : (one.exception ?? null)],
    ['status', status],
    ['duration', Math.round(one.milliseconds / 10) / 100],
    ['wait_duration', null],
    ['resultCount', status === 'skip' ? null : String(one.rows)],
    ['runDuration', status === 'skip' ? null : (one.milliseconds / 1000).toFixed(3)],
  ];
}

/** A search that cannot run is an error to contentctl, results that are not right a failure. */
function statusOf({ outcome, problems }: CaseResult): Status {
  if (outcome === 'skipped' || outcome === 'todo') return 'skip';
  if (outcome === 'passed') return 'pass';
  return problems.some(({ kind }) => kind === 'diagnostics') ? 'error' : 'fail';
}

function messageOf({ reason, problems }: CaseResult, status: Status): string {
  if (status === 'skip') return `TEST SKIPPED: ${reason ?? ''}`;
  if (status === 'pass') return 'TEST PASSED';
  const words = problems.map((problem) => problemLines(problem, paintOf(false))[0] ?? '').join('; ');
  return status === 'error' ? `TEST ERROR: ${words}` : `TEST FAILED: ${words}`;
}
