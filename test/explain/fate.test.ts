import { loadedEvents } from '../../src/explain/events.ts';
import { createLineage } from '../../src/explain/lineage.ts';
import { stagesOf } from '../../src/explain/stages.ts';
import { type FateReport, fatesOf } from '../../src/explain/why-not.ts';
import { assert, suite } from '../kit/suite.ts';
import { recorded } from './kit.ts';

const EVENTS = [
  { id: '1', user: 'ann', n: 5, list: ['x', 'y'] },
  { id: '2', user: 'bob', n: 3 },
  { id: '3', user: 'ann', n: 1 },
  { id: '4', n: 9 },
] as const;

/** What is said of the event with an id: `row 1,2`, `dropped 3 count>1 value`, `dropped 2 user is null`, `untraceable 2`. */
function fate(spl: string, id: string): string {
  const recording = recorded(spl, EVENTS, {}, { owners: [{ user: 'ann', owner: 'o' }] });
  const events = loadedEvents(recording).filter(({ fields }) => fields.get('id') === id);
  const [said] = fatesOf(events, { recording, stages: stagesOf(recording), lineage: createLineage() });
  return said === undefined ? 'not loaded' : shown(said);
}

function shown({ fate: kind, answerRows = [], stage, clauses = [], missing, note }: FateReport): string {
  if (kind === 'answered') return `row ${answerRows.join(',')}`;
  const why =
    missing?.map((name) => `${name} is null`).join(' ') ?? note ?? clauses.map(({ text, reason }) => `${text} ${reason}`).join(' ');
  return `${kind} ${stage}${why === '' ? '' : ` ${why}`}`;
}

/** Worked out by hand from the four events and what the commands do (semantics/commands.md). */
const CASES: readonly (readonly [spl: string, id: string, said: string])[] = [
  ['id=*', '1', 'row 1'],
  ['n>4', '2', 'dropped 1 n>4 value'],
  ['user=*', '4', 'dropped 1 user=* absent'],
  ['NOT user=ann', '3', 'dropped 1 user=ann matches'],
  ['id=* | rename user AS who | eval a=n+1 | sort - n | fields who, n', '3', 'row 4'],
  ['id=* | stats count BY user | where count>1', '1', 'row 1'],
  ['id=* | stats count BY user | where count>1', '2', 'dropped 3 count>1 value'],
  ['id=* | stats count BY user', '4', 'dropped 2 user is null'],
  ['id=* | dedup user', '3', 'dropped 2 a row before it has the same values'],
  ['id=* | dedup user', '4', 'dropped 2 user is null'],
  ['id=* | head 2', '3', 'dropped 2 it is not among the rows that are kept'],
  ['id=* | sort 1 - n', '1', 'dropped 2 it is beyond the number of rows that sort gives'],
  ['id=* | top limit=1 user', '1', 'row 1'],
  ['id=* | top limit=1 user', '2', 'dropped 2 top does not keep it'],
  ['id=* | mvexpand list | where list="y"', '1', 'row 1'],
  ['id=* | join user [search user=bob | table user]', '1', 'dropped 2 the other search has no row for it'],
  ['id=* | join user [search user=bob | table user]', '2', 'row 1'],
  ['id=1 | append [search id=2] | eval z=1', '1', 'row 1'],
  ['id=* | lookup owners user OUTPUT owner | search owner=o', '2', 'dropped 3 owner=o absent'],
  ['id=* | eventstats count BY user | where count=2', '2', 'dropped 3 count=2 value'],
  ['id=* | streamstats count | where count<3', '3', 'dropped 3 count<3 value'],
  ['id=* | fillnull value=none user | stats count BY user', '4', 'row 3'],
  ['id=* | transpose', '1', 'untraceable 2'],
  ['id=* | chart count BY user', '4', 'dropped 2 user is null'],
  ['(id=1 user=x) OR (id=2 n>100)', '2', 'dropped 1 n>100 value'],
  ['id=1 OR n<0', '2', 'dropped 1 id=1 OR n<0 value'],
  // An event without a time is one of the moment of the search, where the range ends.
  ['id=* earliest=1', '1', 'dropped 1 earliest=1 time window'],
];

suite('what becomes of an event', (test) => {
  for (const [spl, id, said] of CASES) test(`${spl} · event ${id}`, () => assert.is(fate(spl, id), said));
});
