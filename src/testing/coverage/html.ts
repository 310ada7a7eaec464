import { positionAt } from '../../text/source.ts';
import { type Goal, percentOf, type SearchCoverage } from './goal.ts';
import { percentText } from './render.ts';

const STYLE = [
  'body{font:14px/1.5 system-ui,sans-serif;margin:2rem;max-width:70rem}',
  'pre{border:1px solid #8884;padding:.5rem;overflow:auto}',
  '.n{opacity:.5;user-select:none}',
  '.some{background:#fe03}.none{background:#f003}',
  'table{border-collapse:collapse}td,th{padding:.1rem .8rem .1rem 0;text-align:left;vertical-align:top}',
].join('');

/** Coverage as one page that needs nothing else: each search with its lines, and below it what its tests have not seen. */
export function coverageHtml(coverages: readonly SearchCoverage[]): string {
  const title = `Coverage of searches: ${percentText(percentOf(coverages))} %`;
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...coverages.map(section),
    '</body></html>\n',
  ].join('\n');
}

function section(coverage: SearchCoverage): string {
  const { search, goals, stages } = coverage;
  const missed = goals.filter(({ seen }) => seen === 0);
  const body = stages[0]?.place.source.body ?? '';
  const lines = body.split('\n').map((text, index) => {
    const own = goals.filter((goal) => lineOf(goal) === index + 1);
    const seen = own.filter((goal) => goal.seen > 0).length;
    const mark = own.length === 0 || seen === own.length ? '' : seen === 0 ? ' class="none"' : ' class="some"';
    return `<span${mark}><span class="n">${String(index + 1).padStart(4)}  </span>${escaped(text)}</span>`;
  });
  const rows = missed.map(
    (goal) =>
      `<tr><td>${lineOf(goal)}</td><td><code>${escaped(goal.text)}</code></td><td>${goal.reached ? goal.outcome : 'was never reached'}</td></tr>`,
  );
  return [
    `<h2>${escaped(search)}: ${percentText(percentOf([coverage]))} % (${goals.length - missed.length} of ${goals.length})</h2>`,
    `<pre>${lines.join('\n')}</pre>`,
    rows.length === 0 ? '' : `<table><tr><th>line</th><th>part</th><th>what tests have not seen</th></tr>\n${rows.join('\n')}\n</table>`,
  ].join('\n');
}

const lineOf = ({ place }: Goal): number => positionAt(place.source.body, place.span.start).line;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;');
