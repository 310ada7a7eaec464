import { search } from '../../src/index.ts';
import { assert, suite } from '../kit/suite.ts';

const DATA = [{ host: 'web-1' }];

suite('lookups that Splunk Enterprise Security keeps (rules-spl/apps/enterprise-security)', (test) => {
  test('are empty, as in a fresh installation, and say so', () => {
    const { rows, diagnostics } = search({
      spl: '* | lookup asset_lookup_by_str asset AS host OUTPUT priority | table host priority',
      data: DATA,
    });
    assert.equal(
      rows.map((row) => ({ ...row })),
      [{ host: 'web-1' }],
    );
    assert.equal(
      diagnostics.map(({ code, severity }) => `${code} ${severity}`),
      ['SPL1052 warning'],
    );
  });

  test("a table of the caller's takes its place", () => {
    const lookups = { asset_lookup_by_str: [{ asset: 'web-1', priority: 'high' }] };
    const { rows, diagnostics } = search({
      spl: '* | lookup asset_lookup_by_str asset AS host OUTPUT priority | table host priority',
      data: DATA,
      lookups,
    });
    assert.equal([rows.map((row) => ({ ...row })), diagnostics], [[{ host: 'web-1', priority: 'high' }], []]);
  });

  test('a column that they do not have is an error', () => {
    const { diagnostics } = search({ spl: '* | lookup interesting_ports_lookup port', data: DATA });
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['SPL1052', 'SPL1021'],
    );
  });
});
