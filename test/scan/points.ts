import fc from 'fast-check';

const dimension = fc.constantFrom(
  '"host":"h1"',
  '"host":"h2"',
  '"host.name":"n1"',
  '"host.name":"n\\u0032"',
  '"region":"eu"',
  '"region":["eu","us"]',
  '"region":null',
  '"region":7',
  '"inner":{"region":"x"}',
  '"index":"m"',
  '"other":true',
);
const measurement = fc.constantFrom(
  '"metric_name:cpu.user":1.5',
  '"metric_name:cpu.user":"2"',
  '"metric_name:cpu.sys":3',
  '"metric_name:mem" : 0.125',
  '"metric_name:mem":null',
  '"metric_name:mem":[1,2]',
  '"metric_name":"cpu.user","_value":4',
  '"metric_name":"mem"',
  '"note":"no measurement"',
);
const time = fc.integer({ min: 0, max: 30 }).map((second) => `"_time":${1_700_000_000 + second}`);
const line = fc
  .tuple(time, fc.array(dimension, { maxLength: 3 }), fc.array(measurement, { maxLength: 3 }))
  .map(([when, dimensions, measurements]) => `{${[when, ...dimensions, ...measurements].join(',')}}`);
const odd = fc.constantFrom('', '{"metric_name:mem":1}', '{"metric_name:mem":1,"_time":"soon"}', '{"metric_name:mem":1', '[1]');

/** The text of a file of metric data points. */
export const pointFiles = fc
  .array(fc.oneof({ weight: 29, arbitrary: line }, { weight: 1, arbitrary: odd }), { minLength: 1, maxLength: 10 })
  .map((lines) => `${lines.join('\n')}\n`);
