import { layerConf } from '../../src/knowledge/conf-layers.ts';
import { assert, suite } from '../kit/suite.ts';

suite('layers of .conf files', (test) => {
  test('the stronger file counts setting by setting (Admin Manual, "Configuration file precedence")', () => {
    const weak = { name: 'default/props.conf', body: 'KV_MODE = auto\n[a]\nx = 1\ny = 2\n[b]\nz = 3\n' };
    const strong = { name: 'local/props.conf', body: '[a]\ny = 5\n' };
    const { stanzas } = layerConf([weak, strong]);
    const shown = [...stanzas].map(([name, { settings }]) => [
      name,
      [...settings].map(([key, { value, source }]) => `${key}=${value.text} of ${source.name}`),
    ]);
    assert.equal(shown, [
      ['default', ['KV_MODE=auto of default/props.conf']],
      ['a', ['x=1 of default/props.conf', 'y=5 of local/props.conf']],
      ['b', ['z=3 of default/props.conf']],
    ]);
  });

  test('a stanza without settings is known all the same', () => {
    assert.equal([...layerConf([{ name: 'x.conf', body: '[a]\n' }]).stanzas.keys()], ['a']);
  });
});
