import {
  applyRelativeTime,
  bucketStart,
  nextBucket,
  parseRelativeTime,
  parseSpan,
  parseTimeModifier,
  type Span,
  spanSeconds,
} from '../../src/values/relative-time.ts';
import { assert, suite } from '../kit/suite.ts';

const NOW = 1710340245; // Wednesday 2024-03-13 14:30:45 UTC
const at = (spec: string, epoch = NOW, zone = 'UTC') => applyRelativeTime(epoch, spec, zone);

function span(text: string): Span {
  const parsed = parseSpan(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

suite('relative times', (test) => {
  test('offsets and snaps (R1-R3; time.relative.*)', () => {
    const cases: readonly (readonly [string, number])[] = [
      ['-1d@d', 1710201600],
      ['-h', 1710336645],
      ['+1d', 1710426645],
      ['@m', 1710340200],
      ['@w', 1710028800],
      ['@w7', 1710028800],
      ['@w3', 1710288000],
      ['@w4', 1709769600],
      ['-1w@w', 1709424000],
      ['-5d@w1', 1709510400],
      ['+7d@w0', 1710633600],
      ['@qtr', 1704067200],
      ['-1q@q', 1696118400],
      ['-1y@y', 1672531200],
      ['-1mon', 1707834645],
      ['@d-2h', 1710280800],
      ['-1d@d+9h', 1710234000],
      ['@mon-1d', 1709164800],
      ['@w1+9h', 1710147600],
      ['-2hrs@hour', 1710331200],
      ['-45sec', 1710340200],
      ['now', NOW],
    ];
    for (const [spec, epoch] of cases) assert.is(at(spec), epoch, spec);
  });

  test('sub-second units (R2)', () => {
    assert.is(at('-250ms'), 1710340244.75);
    assert.is(at('+5ds@s'), NOW);
    assert.is(at('@ds', NOW + 0.36), NOW + 0.3);
    assert.is(at('-3cs', 1.1), 1.07);
  });

  test('day-or-longer offsets keep the wall clock, hours do not (R4; time.relative.065-068)', () => {
    assert.is(at('@mon', NOW, 'America/New_York'), 1709269200);
    assert.is(at('-7d@d', NOW, 'America/New_York'), 1709701200);
    assert.is(at('@w0', NOW, 'America/New_York'), 1710046800);
    assert.is(at('-1d@d', NOW, 'Asia/Tokyo'), 1710169200);
    assert.is(at('-7d', NOW, 'America/New_York'), NOW - 7 * 86_400 + 3600);
    assert.is(at('-168h', NOW, 'America/New_York'), NOW - 7 * 86_400);
    assert.is(at('@h', NOW, 'Asia/Kolkata'), 1710340200);
  });

  test('where clocks change (found by differential/relative-time)', () => {
    // Lord Howe, 2024-04-07: 01:45 with the offset of winter, whose wall hour began half an hour before the change.
    assert.is(at('@h', Date.UTC(2024, 3, 6, 15, 15) / 1000, 'Australia/Lord_Howe'), Date.UTC(2024, 3, 6, 14, 0) / 1000);
    // New York, 2024-11-03: the second 01:30 is no day from itself.
    const second = Date.UTC(2024, 10, 3, 6, 30) / 1000;
    assert.is(at('-0d', second, 'America/New_York'), second);
  });

  test('a day that the month lacks becomes its last (inferred, R5 is open)', () => {
    assert.is(at('-1mon', 1711843200), 1709164800); // 31 March -> 29 February
    assert.is(at('+1y', 1709164800), 1740700800);
  });

  test('what is no relative time', () => {
    for (const spec of ['', '-', '@', '-1', '-1x', '1d2h', '-1d@', '@w8', 'rt', 'rt-5m', 'h', '-1d x', '-1D']) {
      assert.is(parseRelativeTime(spec), null, spec);
    }
    assert.equal(parseRelativeTime('-d@w1'), {
      steps: [
        { kind: 'shift', count: -1, unit: 'd' },
        { kind: 'snap', unit: 'w', weekday: 1 },
      ],
    });
  });

  test('time modifiers (S31, S32)', () => {
    const context = { now: NOW, zone: 'UTC' };
    assert.is(parseTimeModifier('now', context), NOW);
    assert.is(parseTimeModifier('now()', context), NOW);
    assert.is(parseTimeModifier('0', context), 0);
    assert.is(parseTimeModifier('1710336644.5', context), 1710336644.5);
    assert.is(parseTimeModifier('-1h@h', context), 1710334800);
    assert.is(parseTimeModifier('03/13/2024:14:30:45', context), NOW);
    assert.is(parseTimeModifier('3/13/2024:10:30:45', { now: 0, zone: 'America/New_York' }), NOW);
    assert.is(parseTimeModifier('2024-03-13T14:30:45.000+00:00', context), NOW);
    for (const text of ['rt', 'rt-5m', 'yesterday', '2024-03-13', '', '13/13/2024:00:00:00'])
      assert.is(parseTimeModifier(text, context), null, text);
  });
});

suite('spans', (test) => {
  test('parseSpan (commands.md 10, 6.6)', () => {
    assert.equal(parseSpan('10s'), { count: 10, unit: 's' });
    assert.equal(parseSpan('1hour'), { count: 1, unit: 'h' });
    assert.equal(parseSpan('1mon'), { count: 1, unit: 'mon' });
    assert.equal(parseSpan('1w@w1'), { count: 1, unit: 'w', snap: 'w1' });
    assert.equal(parseSpan('300'), { count: 300, unit: 's' });
    assert.equal(parseSpan('+2d'), { count: 2, unit: 'd' });
    for (const text of ['', '0s', '-1h', '1x', '1.5d', 'log2', '1h@x']) assert.is(parseSpan(text), null, text);
  });

  test('a sub-second span must divide a second (messages.conf DISCRETIZATION)', () => {
    assert.equal(parseSpan('100ms'), { count: 100, unit: 'ms' });
    assert.is(parseSpan('300ms'), null);
    assert.is(parseSpan('10ds'), null);
  });

  test('seconds to hours count from the epoch or from align (bin-009, bin-021, bin-022)', () => {
    assert.is(bucketStart(7300, span('1h'), 'UTC'), 7200);
    assert.is(bucketStart(3600, span('1h'), 'Asia/Kolkata'), 3600);
    assert.equal(
      [4600, 1000, 800].map((epoch) => bucketStart(epoch, span('1h'), 'UTC', 900)),
      [4500, 900, -2700],
    );
    assert.is(bucketStart(3840, span('10m'), 'UTC', 7500), 3300);
    assert.is(bucketStart(1.37, span('100ms'), 'UTC'), 1.3);
  });

  test('days and longer follow the calendar (bin-011, bin-013)', () => {
    assert.is(bucketStart(172_799, span('1d'), 'UTC'), 86_400);
    assert.is(bucketStart(172_799, span('1d'), 'UTC', 900), 86_400);
    assert.is(bucketStart(1709164800, span('1mon'), 'UTC'), 1706745600);
    assert.is(bucketStart(NOW, span('1q'), 'UTC'), 1704067200);
    assert.is(bucketStart(NOW, span('1y'), 'UTC'), 1704067200);
    assert.is(bucketStart(NOW, span('1d'), 'America/New_York'), 1710302400);
  });

  test('weeks begin on the weekday after @, else on Thursday (commands.md 6.6, low)', () => {
    assert.is(bucketStart(NOW, span('1w@w1'), 'UTC'), 1710115200);
    assert.is(bucketStart(NOW, span('1w@w0'), 'UTC'), 1710028800);
    assert.is(bucketStart(NOW, span('1w'), 'UTC'), 1709769600);
    assert.is(bucketStart(NOW, span('7d'), 'UTC'), 1709769600);
  });

  test('nextBucket steps over changes of clocks', () => {
    const start = bucketStart(1710046800, span('1d'), 'America/New_York'); // the day of 23 hours
    assert.is(nextBucket(start, span('1d'), 'America/New_York'), start + 23 * 3600);
    assert.is(nextBucket(1706745600, span('1mon'), 'UTC'), 1709251200);
    assert.is(nextBucket(900, span('1h'), 'UTC'), 4500);
    assert.is(spanSeconds(span('1w')), 604_800);
  });
});
