/** What is measured: the name of a line of the report, and a search over the events of `web-events.ts`. The first is what reading alone costs. */
export const SEARCHES: ReadonlyMap<string, string> = new Map([
  ['reading alone', 'search *'],
  ['stats', 'search * | stats count, avg(bytes) as mean, dc(host) as hosts, values(action) as actions by session'],
  ['eventstats', 'search * | eventstats avg(bytes) as mean, count by session'],
  ['streamstats', 'search * | streamstats count, sum(bytes) as total by session'],
  ['streamstats window=100', 'search * | streamstats window=100 avg(bytes) as mean, max(bytes) as most'],
  ['timechart', 'search * | timechart span=10m limit=20 count by host'],
  ['dedup', 'search * | dedup session'],
  ['sort', 'search * | sort 0 host, -bytes'],
  ['join', 'search * | join type=left max=1 session [search * | stats sum(bytes) as total by session]'],
  ['transaction', 'search * | transaction session maxspan=10m'],
  ['top', 'search * | top limit=20 user by host'],
  ['chart', 'search * | chart avg(bytes) over user by status'],
  ['rex', 'search * | rex field=message "took (?<took>\\d+) ms at (?<path>\\S+)"'],
  ['lookup', 'search * | lookup owners host OUTPUT owner'],
  ['mvexpand', 'search * | eval part=split(message, " ") | fields session, part | mvexpand part limit=3'],
]);
