import { print } from '../../src/index.ts';
import { openRun } from '../../src/open-run.ts';
import { runFunction } from '../../src/run-function.ts';
import { evaluatePrinted } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, splRun } from './kit.ts';

const DATA = file('sizes.json', '{"n":1234567,"user":"bob"}\n{"n":5,"user":"eve"}\n');

async function shown(spl: string, format: string): Promise<string> {
  const { stdout, code } = await splRun(['-e', spl, '--data', DATA, '--format', format]);
  assert.is(code, 0);
  return stdout;
}

const COMMAS = 'fieldformat n=tostring(n, "commas")';

// SearchReference/Fieldformat: the rendering changes, the value does not; what is exported holds the value.
suite('fieldformat when rows are printed', (test) => {
  test('a table shows the formatted text', async () => {
    const text = await shown(`* | ${COMMAS} | table user n`, 'table');
    assert.match(text, /1,234,567/);
  });

  test('commands behind it and exports see the value', async () => {
    for (const format of ['json', 'ndjson', 'csv']) {
      const text = await shown(`* | ${COMMAS} | where n>1000 | eval m=n+1 | table user n m`, format);
      assert.match(text, /1234567/);
      assert.match(text, /1234568/);
      assert.not.match(text, /1,234,567/);
    }
  });

  test('the last one counts, also behind sort, head and dedup', async () => {
    const text = await shown(`* | ${COMMAS} | fieldformat n="<".n.">" | sort - n | head 1 | table n`, 'table');
    assert.match(text, /<1234567>/);
  });

  test('foreach writes several', async () => {
    const text = await shown('* | table n | foreach n [fieldformat <<FIELD>>=tostring(<<FIELD>>, "commas")]', 'table');
    assert.match(text, /1,234,567/);
  });

  test('a field that is renamed or made anew is shown as it is', async () => {
    assert.not.match(await shown(`* | ${COMMAS} | rename n AS m | table m`, 'table'), /,/);
    assert.not.match(await shown(`* | ${COMMAS} | stats sum(n) AS n`, 'table'), /,/);
  });

  test('a subsearch shows nothing', async () => {
    assert.not.match(await shown(`* | table n | append [search * | ${COMMAS} | table n] | table n`, 'table'), /,/);
  });

  test('a printed program shows the same', async () => {
    const search = await evaluatePrinted(print(`* | ${COMMAS} | table n`));
    const { dataset, context } = openRun({ inputs: [{ name: 'data', rows: [{ n: 1234567 }] }] });
    assert.equal(runFunction(search, dataset, context).display?.get('n'), ['1,234,567']);
  });
});
