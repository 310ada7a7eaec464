import { readdirSync, readFileSync } from 'node:fs';
import { addSection, changeOf, section } from '../../tools/changelog/section.ts';
import { assert, suite } from '../kit/suite.ts';

suite('changelog (changes/README.md)', (test) => {
  test('changes are grouped by kind', () => {
    const changes = [changeOf('b.fixed.md', 'B is\n  right.\n'), changeOf('a.added.md', 'A.')];
    assert.is(section('0.2.0', changes), '## 0.2.0\n\n### Added\n\n- A.\n\n### Fixed\n\n- B is right.\n');
  });

  test('a section goes before the newest one', () => {
    const first = addSection('# Changelog\n', '## 1\n');
    assert.is(first, '# Changelog\n\n## 1\n');
    assert.is(addSection(first, '## 2\n'), '# Changelog\n\n## 2\n\n## 1\n');
  });

  test('a wrong name, an empty text and a heading are refused', () => {
    assert.throws(() => changeOf('a.new.md', 'A.'), /must end in .added.md/);
    assert.throws(() => changeOf('a.added.md', ' \n'), /expected a sentence/);
    assert.throws(() => changeOf('a.added.md', '# A'), /without heading/);
  });

  test('every file in changes/ can be read', () => {
    const folder = new URL('../../changes/', import.meta.url);
    for (const name of readdirSync(folder).filter((entry) => entry !== 'README.md'))
      changeOf(name, readFileSync(new URL(name, folder), 'utf8'));
  });
});
