import { compareIp, compileCidr, isIp } from '../../src/values/cidr.ts';
import { inexact } from '../../src/values/number.ts';
import { compareSearch, compileSearchIn, compileSearchNotValue, compileSearchValue } from '../../src/values/search-match.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

const is = (text: string, value: Value) => compileSearchValue(text, { caseSensitive: false })(value);
const isNot = (text: string, value: Value) => compileSearchNotValue(text, { caseSensitive: false })(value);

suite('search values', (test) => {
  test('in any case, unless CASE (S5, search.case.*)', () => {
    assert.ok(is('ADMIN', 'admin'));
    assert.ok(compileSearchValue('LOCALHOST', { caseSensitive: true })('LOCALHOST'));
    assert.not(compileSearchValue('LOCALHOST', { caseSensitive: true })('localhost'));
  });

  test('equality is of texts (S8, search.compare.012, search.wildcard.014)', () => {
    assert.not(is('1', '1.0'));
    assert.not(is('1', '01'));
    assert.ok(is('404', 404));
    assert.ok(is('4*', 404));
    assert.not(is('1.0', 1));
    assert.ok(is('1.50', inexact(1.5, 3)));
    assert.not(is('1.5', inexact(1.5, 3)));
  });

  test('missing fields and empty texts (S11, S12, S28, search.null.017)', () => {
    assert.not(is('*', null));
    assert.not(is('', null));
    assert.ok(is('', ''));
    assert.ok(is('*', ''));
    assert.not(isNot('x', null));
    assert.not(isNot('*', 'x'));
    assert.ok(isNot('x', 'y'));
    assert.not(isNot('web*', 'WEB01'));
  });

  test('any value of a multivalue (S14, search.mv.*); != means any that differs (S15, inferred)', () => {
    assert.ok(is('b', ['a', 'b']));
    assert.ok(is('A*', ['xx', 'abc']));
    assert.not(is('c', ['a', 'b']));
    assert.ok(isNot('a', ['a', 'b']));
  });

  test('CIDR blocks (S16, search.cidr.*)', () => {
    assert.ok(is('10.10.10.0/24', '10.10.10.12'));
    assert.not(is('10.10.10.0/24', '50.10.10.17'));
    assert.ok(is('10.0.0.0/8', ['192.168.0.1', '10.1.2.3']));
    assert.ok(isNot('10.10.10.0/24', '50.10.10.17'));
    assert.not(isNot('10.10.10.0/24', '10.10.10.12'));
    assert.ok(isNot('10.10.10.0/24', 'host'));
    assert.not(is('2001:0db8:ffff:ffff:ffff:ffff:ffff:ff00/120', '2001:0db8:ffff:ffff:ffff:ffff:ffff:fe99'));
    assert.ok(is('2001:0db8:ffff:ffff:ffff:ffff:ffff:ff00/120', '2001:db8:ffff:ffff:ffff:ffff:ffff:ff99'));
    assert.ok(is('a/b', 'A/b'));
    assert.ok(is('10.0.0.0/8', '10.0.0.0/8'));
  });

  test('blocks: host bits do not count, bad ones are none (cidrmatch)', () => {
    assert.ok(compileCidr('123.132.32.77/25')?.('123.132.32.127'));
    assert.not(compileCidr('123.132.32.0/25')?.('123.132.32.128'));
    assert.ok(compileCidr('0.0.0.0/0')?.('255.1.2.3'));
    assert.ok(compileCidr('10.1.2.3/32')?.('10.1.2.3'));
    assert.ok(compileCidr('::/0')?.('fe80::1'));
    assert.not(compileCidr('fe80::/10')?.('fec0::1'));
    for (const text of ['10.0.0.0', '10.0.0/8', '10.0.0.0/33', '10.0.0.0/', '::/129', 'x/8', '10.0.0.0/8x', '010.0.0.0/8']) {
      assert.is(compileCidr(text), null, text);
    }
  });

  test('addresses', () => {
    assert.ok(isIp('255.255.255.255'));
    assert.ok(isIp('::1'));
    for (const text of ['1.2.3', '1.2.3.4.5', '1.2.3.256', '1..2.3', '.1.2.3', '1.2.3.', '0x7f.0.0.1', 'a:b', '1.2.3.04'])
      assert.not(isIp(text), text);
    assert.ok(compareIp('9.1.1.1', '10.0.0.9') < 0);
    assert.ok(compareIp('200.0.0.1', '10.0.0.9') > 0);
    assert.ok(compareIp('255.0.0.1', '::1') < 0);
    assert.ok(compareIp('::1', 'x') < 0);
    assert.ok(compareIp('::1', '0:0::1') === 0);
  });

  test('IN is any of its values (S13, search.in.*)', () => {
    const within = compileSearchIn(['40*', '500', 'John Smith', '10.0.0.0/8'], { caseSensitive: false });
    for (const value of ['404', 500, 'john SMITH', '10.1.1.1', ['x', '500']]) assert.ok(within(value));
    for (const value of ['200', 'john', null, '11.1.1.1', '500.0']) assert.not(within(value));
  });

  test('order: numeric if both are numbers, else by text (S9, search.compare.*)', () => {
    assert.ok(compareSearch('>=', '9')('100'));
    assert.ok(compareSearch('<', '10')('9'));
    assert.not(compareSearch('>', '0')('0'));
    assert.ok(compareSearch('<', '0')('-1.5'));
    assert.ok(compareSearch('<', 'm')('adam'));
    assert.not(compareSearch('<', 'm')('zoe'));
    assert.ok(compareSearch('>', '5')('abc'));
    assert.not(compareSearch('>', '5')(null));
    assert.ok(compareSearch('<=', '5')([7, 5]));
  });
});
