import { extractionProblems } from '../../src/dataset-extraction.ts';
import { propsTable } from '../../src/extraction/props-table.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import { assert, suite } from '../kit/suite.ts';

suite('rules of the built-in apps', (test) => {
  const apps = appKnowledge();

  test('all that they name is there, and every pattern, expression and search can be read', () => {
    assert.equal(
      extractionProblems(apps).map(({ code, message }) => `${code} ${message}`),
      [],
    );
  });

  test('tags are of event types that exist', () => {
    const types = new Set(apps.eventtypes.stanzas.keys());
    const unknown = [...apps.tags.stanzas.keys()].filter((name) => name.startsWith('eventtype=') && !types.has(name.slice(10)));
    assert.equal(unknown, []);
  });

  test('settings of Sysmon count over those of any channel', () => {
    const origin = { sourcetype: 'xmlwineventlog', source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational', host: 'h' };
    assert.match(propsTable(apps.props).settingsOf(origin).get('EVAL-vendor_product')?.value.text ?? '', /Microsoft Sysmon/);
  });
});
