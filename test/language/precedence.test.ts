import { assert, suite } from '../kit/suite.ts';
import { evalOutline, searchOutline } from './outline.ts';

suite('precedence of eval (rules E1, E2)', (test) => {
  const cases: readonly (readonly [text: string, outline: string])[] = [
    ['a OR b AND c', '(a OR (b AND c))'],
    ['a XOR b OR c', '(a XOR (b OR c))'],
    ['a XOR b XOR c', '((a XOR b) XOR c)'],
    ['NOT a AND b', '((NOT a) AND b)'],
    ['NOT a=b', '(NOT (a = b))'],
    ['NOT a+b', '(NOT (a + b))'],
    ['NOT NOT a OR b', '((NOT (NOT a)) OR b)'],
    ['!a=b AND !c', '((NOT (a = b)) AND (NOT c))'],
    ['NOT x IN (mv)', '(NOT (x IN [mv]))'],
    ['a AND b AND c', '(a AND b AND c)'],
    ['(a AND b) AND c', '((a AND b) AND c)'],
    ['a and b oR not c xor d', '(((a AND b) OR (NOT c)) XOR d)'],
    ['1+2*3-4', '((1 + (2 * 3)) - 4)'],
    ['a-b-c', '((a - b) - c)'],
    ['a/b/c%d', '(((a / b) / c) % d)'],
    ['a . b + c', '((a . b) + c)'],
    ['a.b.c', '((a . b) . c)'],
    ['-a*b', '((- a) * b)'],
    ['a--b', '(a - (- b))'],
    ['-(a+b)', '(- (a + b))'],
    ['a=b+1', '(a = (b + 1))'],
    ['a=b=c', '((a = b) = c)'],
    ['a LIKE "x%" OR b', '((a LIKE "x%") OR b)'],
    ['a+1 IN (1, b+2)', '((a + 1) IN [1, (b + 2)])'],
    ['a IN (1,2,) AND b', '((a IN [1, 2]) AND b)'],
    ['if(a, b OR c, d)=e', '(if(a, (b OR c), d) = e)'],
    ['.5+len-1', '((.5 + len) - 1)'],
  ];
  for (const [text, outline] of cases) test(text, () => assert.is(evalOutline(text), outline));
});

suite('precedence of search (rules S1 to S4)', (test) => {
  const cases: readonly (readonly [text: string, outline: string])[] = [
    ['a b OR c d', '(<a> & (<b> | <c>) & <d>)'],
    ['a AND b OR c AND d', '(<a> & (<b> | <c>) & <d>)'],
    ['a OR b OR c', '(<a> | <b> | <c>)'],
    ['NOT a b', '(!(<a>) & <b>)'],
    ['NOT a OR b', '(!(<a>) | <b>)'],
    ['NOT (a b) c', '(!((<a> & <b>)) & <c>)'],
    ['(a b) OR (c d)', '((<a> & <b>) | (<c> & <d>))'],
    ['((a))', '<a>'],
    ['a or b and c not d', '(<a> & <or> & <b> & <and> & <c> & <not> & <d>)'],
    ['a=1 b=2 OR c=3', '(a = 1 & (b = 2 | c = 3))'],
    ['a, b', '(<a> & <b>)'],
    ['a=OR b=NOT', '(a = OR & b = NOT)'],
    ['"OR" "a b"', '(<"OR"> & <"a b">)'],
    ['n > 5 m=x', '(n > 5 & m = x)'],
    ['x=1 [search y | fields z] OR w', '(x = 1 & ([Search | Fields] | <w>))'],
  ];
  for (const [text, outline] of cases) test(text, () => assert.is(searchOutline(text), outline));
});
