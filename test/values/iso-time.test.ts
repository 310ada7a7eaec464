import { displayTime, findTimestamp, isoText, parseTimestamp } from '../../src/values/iso-time.ts';
import { assert, suite } from '../kit/suite.ts';

const T = 1713441600; // 2024-04-18 12:00:00 UTC

suite('time stamps', (test) => {
  test('ISO with T or blank, any fraction, zone optional (ingestion.md "_time")', () => {
    const cases: readonly (readonly [string, number])[] = [
      ['2024-04-18T12:00:00Z', T],
      ['2024-04-18T12:00:00.000+0000', T],
      ['2024-04-18T14:00:00.25+02:00', T + 0.25],
      ['2024-04-18 14:00:00 +02', T],
      ['2024-04-18 12:00:00', T],
      ['2024-04-18T12:00:00,123456789Z', T + 0.123457],
      ['2024-04-18T08:00-04:00', T],
      ['2024/04/18 12:00:00.5', T + 0.5],
      ['2024-04-18 12:00:00 UTC', T],
      ['20240418T120000Z', T],
      ['2024-04-18', 1713398400],
      [' 2024-04-18T12:00:00Z\n', T],
    ];
    for (const [text, epoch] of cases) assert.is(parseTimestamp(text, 'UTC'), epoch, text);
    assert.is(parseTimestamp('2024-04-18T08:00:00', 'America/New_York'), T);
    assert.is(parseTimestamp('2024-04-18T12:00:00Z', 'America/New_York'), T);
  });

  test('epoch seconds and milliseconds, fraction allowed', () => {
    assert.is(parseTimestamp('1713441600', 'UTC'), T);
    assert.is(parseTimestamp('1713441600.25', 'UTC'), T + 0.25);
    assert.is(parseTimestamp('1713441600250', 'UTC'), T + 0.25);
    assert.is(parseTimestamp('1713441600250.5', 'UTC'), T + 0.2505);
    assert.is(parseTimestamp('1713441600250000000', 'UTC'), T + 0.25);
  });

  test('what is no time stamp', () => {
    for (const text of [
      '',
      'abc',
      '5',
      '2024',
      '2024-13-01',
      '2024-02-30',
      '2024-04-18T25:00:00',
      '2024-04-18T12:00:00 of',
      '12:00:00',
      '123456789',
    ]) {
      assert.is(parseTimestamp(text, 'UTC'), null, text);
    }
  });

  test('findTimestamp: the first stamp of text events (ingestion.md; props.conf MAX_TIMESTAMP_LOOKAHEAD)', () => {
    const cases: readonly (readonly [string, number])[] = [
      ['<34>Apr 18 12:00:00 host su: failed', T],
      ['Apr  8 12:00:00 host x', T - 10 * 86_400],
      ['Dec 11 22:14:15 host x', Date.UTC(2023, 11, 11, 22, 14, 15) / 1000],
      ['Apr 18 2024 12:00:00: %ASA-6-302013: Built', T],
      ['Thu Apr 18 12:00:00 2019 x', Date.UTC(2019, 3, 18, 12) / 1000],
      ['127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /"', 971211336],
      ['04/18/2024 12:00:00 PM\nLogName=Security', T],
      ['04/18/2024 12:00:00 AM\nLogName=Security', T - 43_200],
      ['18/04/2024 12:00:00 x', T],
      ['type=SYSCALL msg=audit(1713441600.250:123): arch', T + 0.25],
      ['{"id":7,"ts":1713441600250}', T + 0.25],
      ['day 2024-04-17 then 2024-04-18T12:00:00Z', T],
      ['only 2024-04-18 here', 1713398400],
      ['1713441600, k="v"', T],
    ];
    for (const [text, epoch] of cases) assert.is(findTimestamp(text, 'UTC', T), epoch, text);
    assert.is(findTimestamp('no time in 10.0.0.1:8080, id 17134416001234', 'UTC', T), null);
    assert.is(findTimestamp(`${' '.repeat(130)}2024-04-18T12:00:00Z`, 'UTC', T), null);
    assert.is(findTimestamp('Apr 18 08:00:00 x', 'America/New_York', T), T);
  });

  test('printed forms (ingestion.md 3; experience.md "time")', () => {
    assert.is(isoText(T, 'UTC'), '2024-04-18T12:00:00.000+00:00');
    assert.is(isoText(T + 0.2567, 'America/New_York'), '2024-04-18T08:00:00.256-04:00');
    assert.is(displayTime(T, 'UTC'), '2024-04-18 12:00:00');
    assert.is(displayTime(T + 0.25, 'Asia/Tokyo'), '2024-04-18 21:00:00.250');
  });
});
