import { figureOf, holds, shownFigure } from '../../tools/evidence/check.ts';
import { pathOf } from '../../tools/stories.ts';
import { spawnCommand } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';

const SUBJECTS = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

suite('evidence', (test) => {
  test('a figure counts the subjects without a fault; what throws is a fault', async () => {
    const figure = await figureOf('letters', SUBJECTS, ({ name }) => {
      if (name === 'c') throw new Error('broken');
      return name === 'b' ? 'wrong' : undefined;
    });
    assert.equal([figure.good, figure.of, figure.faults], [1, 3, ['b: wrong', 'c: broken']]);
    assert.is(holds(figure), false);
    assert.is(shownFigure(figure), 'FAIL letters: 1 of 3\n     b: wrong\n     c: broken');
  });

  test('a figure holds at its floor, and where nothing was checked it does not hold', () => {
    assert.is(holds({ what: 'x', good: 2, of: 3, floor: 2, faults: [] }), true);
    assert.is(holds({ what: 'x', good: 0, of: 0, faults: [] }), false);
  });

  test('without the folder it fails and says what is missing', async () => {
    const { code, stderr } = await spawnCommand(process.execPath, ['--import', 'tsx', 'tools/evidence.ts', '/no/such'], {
      cwd: pathOf('.'),
    });
    assert.is(code, 3);
    assert.match(stderr, /missing in \/no\/such: data\/seeds/);
  });
});
