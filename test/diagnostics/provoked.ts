import type { Macros, SearchOptions } from '../../src/index.ts';

const spl = (text: string, macros: Macros = {}): SearchOptions => ({ spl: text, macros });

function fail(): never {
  throw new Error('no connection');
}

/** One search for each message that a search, its knowledge or its data can provoke. */
export const PROVOKED: ReadonlyMap<string, SearchOptions> = new Map<string, SearchOptions>([
  ['SPL0001', spl('index=main\n| eval a=1 b=2')],
  ['SPL0002', spl('index=main\n| where user="bob\n| stats count')],
  ['SPL0003', spl('index=main (a=1 OR b=2\n| stats count')],
  ['SPL0004', spl('index=main a=1 OR b=2)\n| stats count')],
  ['SPL0005', spl(`| eval a=${'('.repeat(201)}1${')'.repeat(201)}`)],
  ['SPL0006', spl('```nothing```')],
  ['SPL0007', spl(`| eval a=1${'+1'.repeat(501)}`)],
  ['SPL0008', spl('index=main ```todo\n| stats count')],
  ['SPL1001', spl('`kube_adit` verb=get', { kube_audit: 'index=k8s' })],
  ['SPL1002', spl('index=main `filter\n| stats count')],
  ['SPL1003', spl('index=main `filter now`', { filter: 'a=1' })],
  ['SPL1004', spl('`a`', { a: '`b`', b: 'x=1 `a`' })],
  ['SPL1005', spl(`\`m0\``, Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`m${index}`, `\`m${index + 1}\``])))],
  [
    'SPL1006',
    spl(
      '`m0`',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`m${index}`, index === 39 ? 'x=1' : `\`m${index + 1}\` \`m${index + 1}\``]),
      ),
    ),
  ],
  ['SPL1007', spl('`f(a=1, a=2)`', { 'f(2)': { definition: 'x=$a$ y=$b$', args: ['a', 'b'] } })],
  ['SPL1008', spl('`f(x)`', { 'f(1)': { definition: 'a=$n$', args: ['n'], validation: 'isnum(n)', errormsg: 'n is a number' } })],
  ['SPL1009', spl('`f`', { f: { definition: 'lowr("x")', iseval: true } })],
  ['SPL1010', spl('search `f`', { f: { definition: 'null()', iseval: true } })],
  ['SPL1020', { spl: 'index=main\n| lookup asets host', lookups: { assets: [{ host: 'a' }] } }],
  ['SPL1021', { spl: 'index=main\n| lookup assets hst', lookups: { assets: [{ host: 'a' }] } }],
  ['SPL1022', spl('| inputlookup assets')],
  ['SPL1024', { spl: 'eventtype=logn', eventtypes: { login: { search: 'action=login' } } }],
  ['SPL1026', { spl: 'eventtype=login', eventtypes: { login: { search: 'action=(login' } } }],
  ['SPL1027', { spl: 'tag=web', tags: { host: ['web'] } }],
  ['SPL1040', spl('| from datamodel:Webb')],
  ['SPL1042', { spl: '| makeresults', dataModels: ['{}'] }],
  [
    'SPL1051',
    {
      spl: 'index=main\n| lookup dnslookup clienthost',
      apps: [{ 'default/transforms.conf': '[dnslookup]\nexternal_cmd = dns.py clienthost\n' }],
    },
  ],
  [
    'SPL1052',
    { spl: '| inputlookup seen', apps: [{ 'default/transforms.conf': '[seen]\ncollection = seen_users\nfields_list = user\n' }] },
  ],
  ['SPL2001', spl('index=main\n| stat count by host')],
  ['SPL2002', spl('index=main\n| fillnull valu=0 a')],
  ['SPL2003', spl('index=main\n| eval a=lowr(b)')],
  ['SPL2004', spl('index=main\n| stats cuont(a) by host')],
  ['SPL2006', spl('index=main\n| convert ctme(_time)')],
  ['SPL2007', { spl: '| savedsearch nigthly', savedsearches: { nightly: 'index=main' } }],
  ['SPL2020', { spl: 'index=main', commands: { stats: () => [] } }],
  ['SPL2104', spl('index=main\n| stats count by user\n| where usr="bob"')],
  ['SPL2105', spl('| makeresults cnt=2')],
  ['SPL3001', spl('index=main\n| eval a=if(b=1, "x")')],
  ['SPL3002', spl('index=main\n| eval a="x"*2')],
  ['SPL3003', spl('index=main\n| eval ok=isnull(user)')],
  ['SPL3004', spl('index=main\n| rex "(?<a>[a-z"')],
  ['SPL3005', spl('index=main\n| stats allnum=maybe sum(a)')],
  ['SPL3006', spl('index=main\n| fillnull value=0 value=1 a')],
  ['SPL3007', spl('index=main\n| stats sum by host')],
  ['SPL3008', spl('index=main\n| stats count by host*')],
  ['SPL3009', spl('index=main\n| stats count(eval(a=1)) by host')],
  ['SPL3010', spl('index=main\n| makeresults')],
  ['SPL3011', spl('index=main earliest=yesterdayish')],
  ['SPL3012', spl('index=main\n| rename a* AS b')],
  ['SPL3013', spl('index=main\n| rex "user=\\w+"')],
  ['SPL3015', spl(`index=main ${'[search a=1 '.repeat(9)}${']'.repeat(9)}`)],
  ['SPL3016', spl('index=main\n| eval x{a=1')],
  ['SPL3101', spl('index=main\n| eval name=user.name')],
  ['SPL4001', spl('index=main\n| geostats count by city')],
  ['SPL4002', spl('index=main\n| where searchmatch(a)')],
  ['SPL4003', spl('| rest /services/server/info')],
  ['SPL4004', { spl: 'index=main\n| iplocation ip', data: [{ index: 'main', ip: '203.0.112.7' }] }],
  ['SPL5015', { spl: 'index=main\n| iplocation ip', geoip: new Uint8Array(10) }],
  ['SPL5101', { spl: 'index=main\n| eval {name}=1', data: [{ index: 'main', name: '{x}' }] }],
  ['SPL5102', { spl: 'index=main\n| sort n', data: Array.from({ length: 10_001 }, (_, n) => ({ index: 'main', n })) }],
  ['SPL5103', { spl: 'index=main\n| where match(a, "^(([a-z])+.)+[A-Z]([a-z])+$")', data: [{ index: 'main', a: 'a'.repeat(100) }] }],
  [
    'SPL5104',
    { spl: 'index=main\n| sort 0 _time\n| transaction host', data: [1, 2, 3].map((time) => ({ index: 'main', _time: time, host: 'a' })) },
  ],
  ['SPL5105', { spl: 'index=main\n| enrich host', commands: { enrich: fail }, data: [{ index: 'main' }] }],
]);
