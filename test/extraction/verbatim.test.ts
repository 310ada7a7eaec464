import fc from 'fast-check';
import { propsTable } from '../../src/extraction/props-table.ts';
import { verbatimFields } from '../../src/extraction/verbatim.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import { type ConfLayers, layerConf } from '../../src/knowledge/conf-layers.ts';
import { assert, suite } from '../kit/suite.ts';

const layers = (...bodies: string[]): ConfLayers => layerConf(bodies.map((body, index) => ({ name: `${index}.conf`, body })));

const asker = (props: ConfLayers, transforms: ConfLayers): ((field: string) => boolean) =>
  verbatimFields(propsTable(props), () => transforms);

/** The settings that count, of all stanzas. */
const settings = ({ stanzas }: ConfLayers) => [...stanzas.values()].flatMap((stanza) => [...stanza.settings.values()]);

const values = fc.constantFrom(
  'a AS b',
  'a AS "b c" d ASNEW e',
  'x \\\n AS f',
  't k OUTPUT g AS h',
  't k OUTPUTNEW \\\n i',
  't k',
  'name::$1',
  'j::fixed',
  '"k"::"$2"',
  '$1::fixed',
  '_raw',
  'queue',
);
const lines = fc.array(
  fc.tuple(
    fc.constantFrom('EVAL-a', ' EVAL-e', 'FIELDALIAS-x', 'LOOKUP-y', 'SEDCMD-z', 'REPORT-r', 'DEST_KEY', 'FORMAT', '#EVAL-q', '[s]', 'TZ'),
    fc.constantFrom('=', ' = ', ' \t='),
    values,
  ),
  { maxLength: 6 },
);
const files = lines.map((found) => found.map((line) => (line[0] === '[s]' ? '[s]' : line.join(''))).join('\n'));

suite('fields whose values stand in the text of their events', (test) => {
  test('never one that a setting calculates, looks up, names after another, or rewrites', () => {
    fc.assert(
      fc.property(files, files, files, (weak, strong, other) => {
        const props = layers(weak, strong);
        const transforms = layers(other);
        const isVerbatim = asker(props, transforms);
        const made = settings(props).flatMap(({ key, value: { text } }) => {
          if (key.startsWith('EVAL-')) return [key.slice(5)];
          if (key.startsWith('FIELDALIAS-'))
            return [...text.matchAll(/AS(?:NEW)?\s+(?:"([^"]*)"|(\S+))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
          return key.startsWith('LOOKUP-') ? (/OUTPUT(?:NEW)?\s+(.*)$/s.exec(text)?.[1]?.split(/\s+/) ?? ['any']) : [];
        });
        for (const field of made) assert.is(isVerbatim(field), false, field);
        const rewrites =
          settings(props).some(({ key }) => key.startsWith('SEDCMD-')) ||
          settings(transforms).some(({ key, value }) => key === 'DEST_KEY' && value.text === '_raw');
        if (rewrites) assert.is(isVerbatim('_raw'), false);
        if (settings(transforms).some(({ key, value }) => key === 'FORMAT' && value.text === 'j::fixed')) assert.is(isVerbatim('j'), false);
        if (settings(transforms).some(({ key, value }) => key === 'FORMAT' && value.text === '$1::fixed'))
          assert.is(isVerbatim('whatever'), false);
      }),
    );
  });

  test('others are, also where a comment or a transform names them', () => {
    const isVerbatim = asker(
      layers('# EVAL-a = 1\n[s]\nEVAL-b = a\nREPORT-c = t'),
      layers('[t]\nREGEX = (d)\nFORMAT = e::$1\nDEST_KEY = queue'),
    );
    assert.equal(
      ['a', 'b', 'c', 'd', 'e', '_raw'].filter((field) => !isVerbatim(field)),
      ['b'],
    );
  });

  test('the built-in apps', () => {
    const { props, transforms } = appKnowledge();
    const isVerbatim = asker(props, transforms);
    assert.equal([isVerbatim('verb'), isVerbatim('_raw'), isVerbatim('user')], [true, true, false]);
  });
});
