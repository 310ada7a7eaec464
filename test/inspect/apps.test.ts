import type { EventInspection } from '../../src/index.ts';
import { inFolder, splRun } from '../cli/kit.ts';
import { golden } from '../kit/golden.ts';
import { assert, suite } from '../kit/suite.ts';
import { APPS, FROM, MINE } from './events.ts';

const masked = (text: string): string => text.replaceAll(inFolder('inspect/'), '').replace(/(rules-spl\/\S+):\d+/g, '$1:N');

async function found(...argv: readonly string[]): Promise<EventInspection> {
  const { code, stdout, stderr } = await splRun(['inspect', 'event', ...argv, '-f', 'json']);
  assert.equal([code, stderr], [0, '']);
  return JSON.parse(masked(stdout)) as EventInspection;
}

const fieldOf = ({ fields }: EventInspection, name: string) => fields.find((field) => field.name === name);

// Expectations: props.conf.spec and "Configuration file precedence" of the Admin Manual, worked out by hand.
suite("an event under the user's apps", (test) => {
  test('everything that is shown', async () => {
    const { code, stdout, stderr } = await splRun(['inspect', 'event', ...MINE, ...APPS, '-v', '--model', 'Endpoint.Processes']);
    assert.equal([code, stderr], [0, '']);
    golden('inspect/apps.txt', masked(stdout));
  });

  test('a value that a later rule replaces or takes away, and the file that counts', async () => {
    const mine = await found(...MINE, ...APPS);
    const user = fieldOf(mine, 'user');
    assert.is(user?.value, 'bob the first');
    const [by] = user?.by ?? [];
    assert.equal(
      [by?.rule?.file, by?.rule?.line, by?.rule?.over?.file, by?.rule?.over?.line],
      ['apps/ta/local/props.conf', 3, 'apps/ta/default/props.conf', 7],
    );
    assert.equal(
      user?.before.map(({ value, by: [source] }) => [value, source?.rule?.key, source?.rule?.line]),
      [['bob', 'EXTRACT-user', 2]],
    );
    const id = fieldOf(mine, 'id');
    assert.equal([id?.value, id?.by[0]?.rule?.key, id?.before[0]?.value], [undefined, 'EVAL-id', '7']);
  });

  test('a rule over one of a built-in app', async () => {
    const call = await found(...FROM.cloudtrail, ...APPS);
    const [by] = fieldOf(call, 'user')?.by ?? [];
    assert.equal(
      [fieldOf(call, 'user')?.value, by?.rule?.file, by?.rule?.line, by?.rule?.app],
      ['somebody', 'apps/over/default/props.conf', 4, 'apps/over'],
    );
    assert.match(by?.rule?.over?.file ?? '', /^rules-spl\/apps\/cloud\//);
    // What the data model says is what the event says.
    const change = call.dataModels.find(({ model, dataset }) => model === 'Change' && dataset === 'All_Changes');
    assert.is(change?.fields?.find(({ name }) => name === 'All_Changes.user')?.value, 'somebody');
  });

  test('rules that gave nothing, and why', async () => {
    const { idle } = await found(...MINE, ...APPS);
    assert.equal(idle.map(({ key, because }) => `${key}: ${because}`).sort(), [
      'EVAL-id: it is null',
      'EVAL-nothing: it is null; the event has no absent',
      'EXTRACT-other: its pattern finds nothing',
      'FIELDALIAS-no: the event has no absent',
      'LOOKUP-owner: no row of its table matches',
    ]);
  });

  test('event types that it misses by one predicate, and one that was asked for', async () => {
    const { nearEventTypes, whyNot } = await found(...MINE, ...APPS, '-v', '--why-not', 'robs');
    assert.equal(
      nearEventTypes
        .filter(({ rule }) => rule?.app === 'apps/over')
        .map(({ name, clauses }) => [name, ...clauses.map(({ text, because }) => `${text}: ${because}`)]),
      [['robs', 'account=rob OR code=*: account is "bob", the event has no code']],
    );
    assert.is(whyNot?.matches, false);
    assert.equal(
      whyNot?.condition.parts?.map(({ text, pass }) => [text, pass]),
      [
        ['sourcetype=my:log', true],
        ['account=rob OR code=*', false],
        ['site=*', true],
      ],
    );
  });

  test('tags in any case of the value, and a root that lacks one', async () => {
    const { tags, dataModels } = await found(...MINE, ...APPS, '--model', 'Endpoint.Processes');
    assert.equal(
      tags.map(({ tag, field, value, rule }) => `${tag} ${field}=${value} ${rule?.file}:${rule?.line}`),
      ['people account=BOB apps/over/default/tags.conf:4', 'process eventtype=bobs apps/over/default/tags.conf:2'],
    );
    assert.equal(
      dataModels.map(({ accepted, fails }) => [accepted, fails?.text, fails?.because]),
      [[false, 'tag=report', 'the event has the tags people, process']],
    );
  });
});
