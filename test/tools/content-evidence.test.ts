import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentEvidence, contentHolds, shownContent } from '../../tools/evidence/content.ts';
import { assert, suite } from '../kit/suite.ts';

const detection = (name: string, search: string): string => `name: ${name}\nid: 1\ntype: TTP\nsearch: ${search}\n`;

function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-evidence-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

suite('npm run evidence -- --content', (test) => {
  test('counts what loads and compiles, and lists the rest by cause with place and message', () => {
    const folder = repository({
      'detections/a/good.yml': detection('Good', "'`m` | `good_filter`'"),
      'detections/a/model.yml': detection('Model', "'| fit x'"),
      'detections/a/lookup.yml': detection('Lookup', "'x=1 | lookup nowhere y'"),
      'detections/a/broken.yml': 'name: [\n',
      'baselines/writes.yml': detection('Writes', "'x=1 | outputlookup seen'"),
      'macros/m.yml': 'name: m\ndefinition: x=1\n',
    });
    const found = contentEvidence(folder);
    rmSync(folder, { recursive: true, force: true });
    if (found === undefined) throw new Error('no evidence');
    const { detections, baselines } = found;
    assert.equal([detections.files, detections.loaded, detections.failures.length], [4, 3, 3]);
    assert.equal([baselines.files, baselines.loaded, baselines.failures.length], [1, 1, 0]);
    assert.is(contentHolds(found), false);
    const shown = shownContent(found);
    assert.match(shown, /detections\s+4\s+3\s+1\s+25\.00 %/);
    assert.match(
      shown,
      /1 a lookup of another app\n\s+detections\/a\/lookup\.yml: error\[SPL1020\]: there is no lookup table "nowhere" \(4:23\)/,
    );
    assert.match(shown, /1 a model of the Machine Learning Toolkit\n\s+detections\/a\/model\.yml: error\[SPL4003\]/);
  });

  test('a folder without a repository is none', () => {
    assert.is(contentEvidence('/nowhere'), undefined);
  });

  test('all of it good holds', () => {
    const folder = repository({ 'detections/a/good.yml': detection('Good', 'x=1') });
    const found = contentEvidence(folder);
    rmSync(folder, { recursive: true, force: true });
    assert.is(found !== undefined && contentHolds(found), true);
  });
});
