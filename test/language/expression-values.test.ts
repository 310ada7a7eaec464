import { search } from '../../src/index.ts';
import { assert, suite } from '../kit/suite.ts';

/** An expression, what it gives (`null`: nothing; `[a|b]`: a multivalue), and the searcher's zone where it is not UTC. */
type Line = readonly [expression: string, gives: string, zone?: string];

/** Values and combinations that no other case has, by the rule or page of Splunk's Search Reference that says what they give. */
const LINES: readonly (readonly [rule: string, lines: readonly Line[]])[] = [
  [
    'text and conversion (F-text, F-conv)',
    [
      ['tostring(-1234567.891,"commas")', '-1,234,567.89'],
      ['tostring(1234567,"commas")', '1,234,567'],
      ['tostring(999.999,"commas")', '1,000.00'],
      ['tostring(615,"duration")', '00:10:15'],
      ['tostring(-615,"duration")', '-00:10:15'],
      ['tostring(86400,"duration")', '1+00:00:00'],
      ['tostring(15,"hex")', '0xF'],
      ['tostring(255,"hex")', '0xFF'],
      ['tostring(9,"binary")', '1001'],
      ['tostring(1=1)', 'True'],
      ['substr("héllo😀w",6,1)', '😀'],
      ['substr("abc",-2)', 'bc'],
      ['len("héllo😀")', '6'],
      [String.raw`replace("2024-01-02","^(\d+)-(\d+)-(\d+)$","\3/\2/\1")`, '02/01/2024'],
      [String.raw`replace("a.b.c","\.","")`, 'abc'],
      ['printf("%05d|%-5d|%+d|% d",42,42,42,42)', '00042|42   |+42| 42'],
      [`printf("%'d",1234567)`, '1,234,567'],
      ['printf("%x %X %o %#x %#o",255,255,8,255,8)', 'ff FF 10 0xff 010'],
      ['printf("%c%c",65,"hello")', 'Ah'],
      ['printf("%.3e",12345.678)', '1.235e+04'],
      ['printf("%g %g",0.0001,1e10)', '0.0001 1e+10'],
      ['printf("%-10.3f|",3.14159)', '3.142     |'],
      ['printf("%%")', '%'],
      ['split("a||b","|")', '[a||b]'],
      ['split("abc","")', '[a|b|c]'],
      ['len(mv)', 'null'],
      ['lower(split("A,B",","))', '[a|b]'],
      ['tonumber("0A4",16)', '164'],
      ['tonumber("zz",36)', '1295'],
      ['urldecode("http%3A%2F%2Fa.b%2Fc%3Fd%3De")', 'http://a.b/c?d=e'],
      ['trim("xxaxx","x")', 'a'],
      ['ltrim("0012","0")', '12'],
    ],
  ],
  [
    'addresses (F-cond cidrmatch, F-conv ipmask)',
    [
      ['if(cidrmatch("2001:db8::/32","2001:db8:1::5"),1,0)', '1'],
      ['if(cidrmatch("2001:db8::/32","2001:DB9::1"),1,0)', '0'],
      ['if(cidrmatch("10.0.0.5/8","10.200.1.1"),1,0)', '1'],
      ['if(cidrmatch("10.0.0.0/33","10.0.0.1"),1,0)', '0'],
      ['if(cidrmatch("0.0.0.0/0","1.2.3.4"),1,0)', '1'],
      ['ipmask("255.255.0.0","10.1.2.3")', '10.1.0.0'],
      ['ipmask("0.255.0.244","10.20.30.120")', '0.20.0.112'],
      ['ipmask("255.255.0.0","2001:db8::1")', 'null'],
    ],
  ],
  [
    'numbers and their figures (N2-N8, T12)',
    [
      ['round(2.555,2)', '2.56'],
      ['round(-2.5)', '-3'],
      ['round(-2.555,2)', '-2.56'],
      ['round(0.5)', '1'],
      ['round(1.5,0)', '2'],
      ['8.250*0.2', '2'],
      ['8.250*0.20', '1.7'],
      ['8.250*exact(0.2)', '1.650'],
      ['0.1+0.2', '0.3'],
      ['1.5+2', '3.5'],
      ['1/3', '0.3333333333333333'],
      ['sigfig(1.00*1111)', '1110'],
      ['sigfig(123.0+4.567)', '127.6'],
      ['1.00*1111', '1111'],
      ['acos(0)*180/pi()', '90.0000000003'],
      ['10%3', '1'],
      ['5%0', 'null'],
      ['1/0', 'null'],
      ['ceil(1.2)', '2'],
      ['floor(-1.2)', '-2'],
    ],
  ],
  [
    'JSON and XML paths (F-json, F-text spath)',
    [
      [String.raw`json_extract("{\"a\":{\"b\":[1,{\"c\":2}]}}","a.b{1}.c")`, '2'],
      [String.raw`json_extract("{\"a\":{\"b\":[1,{\"c\":2}]}}","a.b{}")`, '[1,{"c":2}]'],
      [String.raw`json_extract("{\"a\":1,\"b\":2}","a","b")`, '[1,2]'],
      [String.raw`json_extract("{\"a.b\":1}","a.b")`, 'null'],
      [String.raw`json_extract_exact("{\"a.b\":1}","a.b")`, '1'],
      ['json_extract("[1,[2,3]]","{1}{0}")', '2'],
      [String.raw`json_extract("{\"a\":\"x\"}")`, '{"a":"x"}'],
      ['json_extract("nope","a")', 'null'],
      [String.raw`json_set("{\"a\":1}","b.c",2)`, '{"a":1,"b":{"c":2}}'],
      [String.raw`json_set("{\"a\":[1,2]}","a{0}",9)`, '{"a":[9,2]}'],
      [String.raw`json_append("{\"a\":[1]}","a",2)`, '{"a":[1,2]}'],
      [String.raw`json_append("{\"a\":1}","a",2)`, '{"a":[1,2]}'],
      [String.raw`json_extend("{\"a\":[1]}","a",json_array(2,3))`, '{"a":[1,2,3]}'],
      [String.raw`json_keys("{\"b\":1,\"a\":2}")`, '["b","a"]'],
      ['json_keys("[1]")', 'null'],
      ['if(json_valid("{}"),1,0)', '1'],
      ['if(json_valid("{a:1}"),1,0)', '0'],
      ['json_object("a",1,"b",mv,"c",true(),"d",null())', '{"a":1,"b":["a","b","c"],"c":true,"d":null}'],
      [String.raw`json_object("a","{\"b\":1}")`, '{"a":{"b":1}}'],
      ['mv_to_json_array(mv)', '["a","b","c"]'],
      [String.raw`spath("<a><b x=\"1\">t</b><b x=\"2\">u</b></a>","a.b")`, '[t|u]'],
      [String.raw`spath("<a><b x=\"1\">t</b><b x=\"2\">u</b></a>","a.b{@x}")`, '[1|2]'],
      [String.raw`spath("<a><b x=\"1\">t</b><b x=\"2\">u</b></a>","a.b{2}")`, 'u'],
      [String.raw`spath("{\"a\":[{\"b\":1},{\"b\":2}]}","a{}.b")`, '[1|2]'],
      [String.raw`spath("{\"a\":[{\"b\":1},{\"b\":2}]}","a{1}.b")`, '2'],
      [String.raw`spath("{\"a\":[1,2]}","a{0}")`, '1'],
    ],
  ],
  [
    'multivalues and null (F-mv)',
    [
      ['mvappend("a",null(),mv)', '[a|a|b|c]'],
      ['mvappend(null(),null())', 'null'],
      ['mvindex(mv,-2,-1)', '[b|c]'],
      ['mvindex(mv,5)', 'null'],
      ['mvindex(mv,1,9)', '[b|c]'],
      ['mvjoin(mv,"")', 'abc'],
      ['mvjoin("x",",")', 'x'],
      ['mvzip(mv,split("1,2",","),"=")', '[a=1|b=2]'],
      ['mvfilter(mv!="b")', '[a|c]'],
      ['mvfilter(mv="z")', 'null'],
      ['mvmap(mv,if(mv="b",null(),upper(mv)))', '[A|C]'],
      ['mvmap(n5,n5*2)', '10'],
      ['mvfind(mv,"^c")', '2'],
      ['mvfind(mv,"z")', 'null'],
      ['mvdedup(mvappend(mv,mv))', '[a|b|c]'],
      ['mvsort(split("10,9,b,A,100",","))', '[10|100|9|A|b]'],
      ['mvreverse(mv)', '[c|b|a]'],
      ['mvcount(mv)', '3'],
      ['mvcount(null())', 'null'],
      ['mvrange(1,10,3)', '[1|4|7]'],
      ['mvrange(1704067200,1704240000,"1d")', '[1704067200|1704153600]'],
    ],
  ],
  [
    'bits (F-bit)',
    [
      ['bit_and(7,5)', '5'],
      ['bit_or(8,3)', '11'],
      ['bit_xor(7,2)', '5'],
      ['bit_shift_right(8,2)', '2'],
      ['bit_and(-1,3)', 'null'],
      ['bit_and(1.5,3)', 'null'],
    ],
  ],
  [
    'time: chains, snaps and clock changes (R1-R4)',
    [
      ['strftime(relative_time(1711850400,"+1d@d+2h"),"%F %T %z")', '2024-04-01 02:00:00 +0200', 'Europe/Berlin'],
      ['strftime(relative_time(1729987200,"@d"),"%F %T %z")', '2024-10-27 00:00:00 +0200', 'Europe/Berlin'],
      ['strftime(relative_time(1729987200,"@d+3h"),"%F %T %z")', '2024-10-27 02:00:00 +0100', 'Europe/Berlin'],
      ['strftime(relative_time(1704067200,"-1mon@mon"),"%F %T")', '2023-12-01 00:00:00'],
      ['strftime(relative_time(1704067200,"@w1"),"%F")', '2024-01-01'],
      ['strftime(relative_time(1704067200,"@w0"),"%F")', '2023-12-31'],
      ['strftime(relative_time(1704067200,"@w7"),"%F")', '2023-12-31'],
      ['strftime(relative_time(1704067200,"@w6"),"%F")', '2023-12-30'],
      ['strftime(relative_time(1704067200,"-1q@q"),"%F")', '2023-10-01'],
      ['strftime(relative_time(1709210096,"-1y"),"%F")', '2023-02-28'],
      ['strftime(relative_time(1704067200,"-500ms"),"%T.%3N")', '23:59:59.500'],
      ['strftime(relative_time(1704067200,"@d-2h+30m"),"%F %T")', '2023-12-31 22:30:00'],
    ],
  ],
  [
    'time: strftime and strptime (R6-R8)',
    [
      ['strftime(1704067200,"%z %:z %::z %:::z %Z %Ez")', '-0500 -05:00 -05:00:00 -05 EST -300', 'America/New_York'],
      ['strftime(1704067200,"%z %:z %::z %:::z %Z")', '+0530 +05:30 +05:30:00 +05:30 IST', 'Asia/Kolkata'],
      ['strftime(1704067200,"%+")', 'Mon Jan  1 00:00:00 UTC 2024'],
      ['strftime(-86400,"%F")', '1969-12-31'],
      ['strftime("abc","%F")', 'null'],
      ['strptime("2024-01-02","%Y-%m-%d")', '1704153600.000000'],
      ['strptime("1/2/24 3:4:5 PM","%m/%d/%y %I:%M:%S %p")', '1704207845.000000'],
      ['strptime("2024-01-02T03:04:05.123456Z","%Y-%m-%dT%H:%M:%S.%6N%Z")', '1704164645.123456'],
      ['strptime("2024-01-02T03:04:05+0530","%Y-%m-%dT%H:%M:%S%z")', '1704144845.000000'],
      ['strptime("2024-01-02T03:04:05+05:30","%Y-%m-%dT%H:%M:%S%z")', '1704144845.000000'],
      ['strptime("2024-01-02 03:04:05 EST","%Y-%m-%d %H:%M:%S %Z")', '1704182645.000000'],
      ['strptime("2024-03-31 02:30:00","%F %T")', '1711848600.000000', 'Europe/Berlin'],
      ['strptime("2024-10-27 02:30:00","%F %T")', '1729989000.000000', 'Europe/Berlin'],
      ['strptime("1704067200","%s")', '1704067200.000000'],
      ['strptime("Jan 2024","%b %Y")', 'null'],
      ['strptime("2024-02-30","%F")', 'null'],
      ['strptime("02 January 2024","%d %B %Y")', '1704153600.000000'],
      ['strptime("Tue, 02 Jan 2024","%a, %d %b %Y")', '1704153600.000000'],
      ['strptime("2024-01-02 12 AM","%F %I %p")', '1704153600.000000'],
      ['strptime("20240102030405","%Y%m%d%H%M%S")', '1704164645.000000'],
      ['strptime("2024-01-02 03:04:05,678","%F %T,%3Q")', '1704164645.678000'],
    ],
  ],
];

function given(expression: string, zone = 'UTC'): string {
  const spl = `| makeresults | eval mv=split("a,b,c",","), n5="5", f02="0.20", x=${expression} | table x`;
  const { rows, diagnostics } = search({ spl, now: 1_704_067_200, tz: zone });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) return `${error.code} ${error.message}`;
  const value = rows[0]?.x;
  return typeof value === 'object' ? `[${value.join('|')}]` : (value ?? 'null');
}

suite('values of expressions (semantics/expressions.md, rule by rule)', (test) => {
  for (const [rule, lines] of LINES) {
    test(rule, () => {
      for (const [expression, gives, zone] of lines) assert.is(given(expression, zone), gives, expression);
    });
  }
});
