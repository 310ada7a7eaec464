import { search } from '../../src/index.ts';
import { COMPUTED_SCRIPTS } from '../../src/knowledge/computed-scripts.ts';
import { COMPUTED_LOOKUPS } from '../../src/values/computed-lookups.ts';
import { assertRows } from '../kit/rows.ts';
import { assert, suite } from '../kit/suite.ts';

suite('external look-ups that are computed', (test) => {
  test('every script that definitions may name is there', () => {
    assert.equal([...COMPUTED_SCRIPTS], [...COMPUTED_LOOKUPS.keys()]);
  });

  // Four letters, each once, are two bits a letter; two letters in equal parts one.
  test("Shannon's entropy, by its definition", () => {
    const data = [{ user: 'abcd' }, { user: 'aabb' }, { user: 'aaaa' }, { other: 'x' }];
    const { rows } = search({ spl: 'search * | lookup ut_shannon_lookup word AS user OUTPUT ut_shannon | table user ut_shannon', data });
    assertRows(rows, [{ user: 'abcd', ut_shannon: 2 }, { user: 'aabb', ut_shannon: 1 }, { user: 'aaaa', ut_shannon: 0 }, {}]);
  });

  test('each value of a multivalue field has its own', () => {
    const { rows } = search({ spl: 'search * | lookup ut_shannon_lookup word', data: [{ word: ['ab', 'abcd'] }] });
    assertRows(rows, [{ ut_shannon: ['1', '2'] }], { partial: true });
  });

  test("by the macro of URL Toolbox, and by a user's definition of the script", () => {
    const apps = [
      { 'default/transforms.conf': '[entropy]\nexternal_cmd = ut_shannon.py word ut_shannon\nfields_list = word, ut_shannon\n' },
    ];
    const { rows } = search({
      spl: 'search * | `ut_shannon(w)` | lookup entropy word AS w OUTPUT ut_shannon AS own',
      data: [{ w: 'ab' }],
      apps,
    });
    assertRows(rows, [{ ut_shannon: 1, own: 1 }], { partial: true });
  });
});
