import type { DataKind } from './generate.ts';

/** One piece of the workload: a search, and the same work in DuckDB's SQL with the columns in the same order. */
export interface Work {
  readonly name: string;
  readonly what: string;
  readonly data: Exclude<DataKind, 'users'>;
  readonly spl: string;
  /** `{file}` and `{users}` stand for paths. */
  readonly sql: string;
  /** True: the rows of DuckDB have to come in the order of the file. */
  readonly ordered?: boolean;
}

const read = (columns: string): string =>
  `read_json('{file}',format='newline_delimited',columns={${columns}},maximum_object_size=16777216)`;
const flat = (columns: string): string =>
  read(
    columns
      .split(',')
      .map((column) => {
        const [name, type = 'VARCHAR'] = column.split(':');
        return `"${name}":'${type}'`;
      })
      .join(','),
  );

const APPLIED = 'requestObject.metadata.annotations."kubectl.kubernetes.io/last-applied-configuration"';
const AUDIT = read(
  `kind:'VARCHAR',stage:'VARCHAR',verb:'VARCHAR',userAgent:'VARCHAR',sourceIPs:'VARCHAR[]',objectRef:'STRUCT(resource VARCHAR,namespace VARCHAR,name VARCHAR)',responseStatus:'STRUCT(code INTEGER)','user':'STRUCT(username VARCHAR,groups VARCHAR[])',requestObject:'STRUCT(kind VARCHAR,metadata STRUCT(annotations STRUCT("kubectl.kubernetes.io/last-applied-configuration" VARCHAR)))'`,
);
const REQUESTS = read(
  `stage:'VARCHAR',verb:'VARCHAR',userAgent:'VARCHAR',requestURI:'VARCHAR',requestReceivedTimestamp:'VARCHAR',sourceIPs:'VARCHAR[]',objectRef:'STRUCT(resource VARCHAR,namespace VARCHAR,name VARCHAR)',responseStatus:'STRUCT(code INTEGER)','user':'STRUCT(username VARCHAR,uid VARCHAR,groups VARCHAR[])'`,
);
const LATENCIES = read(
  `stage:'VARCHAR',verb:'VARCHAR',auditID:'VARCHAR',objectRef:'STRUCT(resource VARCHAR,namespace VARCHAR)','user':'STRUCT(username VARCHAR)',annotations:'STRUCT("latencyMs" DOUBLE)'`,
);

const METRICS = read(
  `"_time":'DOUBLE',index:'VARCHAR',"host.name":'VARCHAR',"k8s.cluster.name":'VARCHAR',"k8s.node.name":'VARCHAR',"process.pid":'VARCHAR',"process.executable.name":'VARCHAR',"metric_name:process.cpu.utilization":'DOUBLE',"metric_name:process.memory.utilization":'DOUBLE'`,
);

const BY_HOST_SPL =
  'stats count values(user.groups{}) as user_groups by kind objectRef.name objectRef.namespace objectRef.resource requestObject.kind responseStatus.code sourceIPs{} stage user.username userAgent verb requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration';
const hostSearch = (literal: string): string =>
  `objectRef.resource=pods verb=create OR verb=update requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration=*\\"${literal}\\":true* | fillnull value=0 requestObject.kind | ${BY_HOST_SPL}`;
const hostSql = (literal: string): string =>
  `with t as (select *, ${APPLIED} as lac from ${AUDIT} where lower(objectRef.resource)='pods' and lower(verb) in ('create','update') and ${APPLIED} ilike '%"${literal}":true%'), f as (select kind,objectRef.name n,objectRef.namespace ns,objectRef.resource r,coalesce(requestObject.kind,'0') rk,responseStatus.code code,unnest(sourceIPs) ip,stage,user.username u,userAgent,verb,lac,user.groups g from t) select kind,n,ns,r,rk,code,ip,stage,u,userAgent,verb,lac,count(*) c,list_sort(list_distinct(flatten(list(g)))) as groups from f group by all`;

const AGGREGATES_SPL =
  'stats count dc(user.username) as dcu values(verb) as v avg(annotations.latencyMs) as a exactperc95(annotations.latencyMs) as p95 by';
const aggregatesSql = (by: string): string =>
  `select ${by},count(*) c,count(distinct user.username) dcu,list_sort(list(distinct verb)) v,avg(annotations.latencyMs) a,quantile_cont(annotations.latencyMs,0.95) p95 from ${LATENCIES} group by all`;

/** The workload, in the order in which it is shown. */
export const WORKLOAD: readonly Work[] = [
  { name: 'q1a', what: 'filter 0.01 %, stats by 12 fields', data: 'audit', spl: hostSearch('hostPID'), sql: hostSql('hostPID') },
  { name: 'q1b', what: 'filter 1 %, stats by 12 fields', data: 'audit', spl: hostSearch('hostNetwork'), sql: hostSql('hostNetwork') },
  {
    name: 'q2',
    what: 'filter 10 %, stats by 13 fields',
    data: 'audit',
    spl: 'user.username="system:anonymous" user.groups{} IN ("system:unauthenticated") | fillnull value=0 user.uid | stats count by objectRef.name objectRef.namespace objectRef.resource requestReceivedTimestamp requestURI responseStatus.code sourceIPs{} stage user.groups{} user.uid user.username userAgent verb',
    sql: `with t as (select * from ${REQUESTS} where lower(user.username)='system:anonymous' and len(list_filter(user.groups,x->lower(x)='system:unauthenticated'))>0), f as (select objectRef.name n,objectRef.namespace ns,objectRef.resource r,requestReceivedTimestamp ts,requestURI,responseStatus.code code,unnest(sourceIPs) ip,stage,user.groups g,coalesce(user.uid,'0') uid,user.username u,userAgent,verb from t) select n,ns,r,ts,requestURI,code,ip,stage,gg,uid,u,userAgent,verb,count(*) c from (select * exclude(g),unnest(g) gg from f) group by all`,
  },
  {
    name: 'q3a',
    what: 'five aggregates, 1 k groups',
    data: 'audit',
    spl: `* | ${AGGREGATES_SPL} objectRef.namespace objectRef.resource`,
    sql: aggregatesSql('objectRef.namespace ns,objectRef.resource r'),
  },
  {
    name: 'q3b',
    what: 'five aggregates, a group an event',
    data: 'audit',
    spl: `* | ${AGGREGATES_SPL} auditID stage`,
    sql: aggregatesSql('auditID,stage'),
  },
  {
    name: 'q4',
    what: 'rex, five evals, where, stats',
    data: 'sysmon',
    spl: '* | rex field=process "(?i)http://(?<domain>[^/]+)/payload/(?<payload>[^.]+)\\.dll" | eval plen=len(process), is_ps=if(match(process_name,"(?i)powershell"),1,0), sev=case(IntegrityLevel=="System","critical",IntegrityLevel=="High","high",true(),"low"), base=lower(replace(process_path,"^.*\\\\\\\\","")), score=plen*exact(0.1)+is_ps*20+if(like(lower(process),"%encodedcommand%"),50,0) | where score>40 AND sev!="low" | stats count avg(score) as a count(domain) as d by sev base',
    sql: `with e as (select *, nullif(regexp_extract(process,'http://([^/]+)/payload/([^.]+)\\.dll',1,'i'),'') as domain, length(process) plen, case when regexp_matches(process_name,'powershell','i') then 1 else 0 end is_ps, case IntegrityLevel when 'System' then 'critical' when 'High' then 'high' else 'low' end sev, lower(regexp_replace(process_path,'^.*\\\\','')) base from ${flat('process,process_name,IntegrityLevel,process_path')}), f as (select *, plen*0.1+is_ps*20+case when process ilike '%EncodedCommand%' then 50 else 0 end as score from e) select sev,base,count(*) c,avg(score) a,count(domain) d from f where score>40 and sev<>'low' group by all`,
  },
  {
    name: 'q5a',
    what: 'eventstats',
    data: 'sysmon',
    spl: '* | eventstats avg(bytes) as m stdev(bytes) as sd by Computer | where bytes>m+exact(1.5)*sd | stats count by Computer',
    sql: `with e as (select Computer,bytes,avg(bytes) over (partition by Computer) m, stddev_samp(bytes) over (partition by Computer) sd from ${flat('Computer,bytes:DOUBLE')}) select Computer,count(*) c from e where bytes>m+1.5*sd group by all`,
  },
  {
    name: 'q5b',
    what: 'streamstats',
    data: 'sysmon',
    spl: '* | streamstats count as n sum(bytes) as cum by Computer | where n%1000=0 | table Computer n cum',
    sql: `with s as (select row_number() over () rn,Computer,bytes from ${flat('Computer,bytes:DOUBLE')}), e as (select *,count(*) over w n,sum(bytes) over w cum from s window w as (partition by Computer order by rn desc rows unbounded preceding)) select Computer,n,cum from e where n%1000=0 order by rn desc`,
    ordered: true,
  },
  {
    name: 'q6a',
    what: 'sort 100',
    data: 'sysmon',
    spl: '* | sort 100 -num(bytes) -num(_time) | table _time Computer process_name bytes',
    sql: `select _time,Computer,process_name,bytes from ${flat('_time:DOUBLE,Computer,process_name,bytes:DOUBLE')} order by bytes desc,_time desc limit 100`,
  },
  {
    name: 'q6s',
    what: 'sort 0',
    data: 'sysmon',
    spl: '* | sort 0 -num(bytes) -num(_time) | streamstats count as n | where n%10000=0 | table n bytes',
    sql: `with s as (select row_number() over (order by bytes desc,_time desc) n,bytes from ${flat('_time:DOUBLE,bytes:DOUBLE')}) select n,bytes from s where n%10000=0 order by n`,
  },
  {
    name: 'q6b',
    what: 'dedup',
    data: 'sysmon',
    spl: '* | dedup Computer process_name | stats count',
    sql: `with s as (select row_number() over () rn,* from ${flat('_time:DOUBLE,Computer,process_name,user')}) select count(*) from (select distinct on (Computer,process_name) * from s order by rn)`,
    ordered: true,
  },
  {
    name: 'q6c',
    what: 'top',
    data: 'sysmon',
    spl: '* | top limit=10 user',
    sql: `select user,count(*) c,100.0*count(*)/sum(count(*)) over () pct from ${flat('user')} group by user order by c desc limit 10`,
  },
  {
    name: 'q7',
    what: 'lookup of 10 k rows',
    data: 'sysmon',
    spl: '* | lookup users.csv user OUTPUT department risk | stats count avg(risk) as a by department',
    sql: `select department,count(*) c,avg(risk) a from ${flat('user')} s left join read_csv('{users}') l on lower(s.user)=lower(l.user) group by department`,
  },
  {
    name: 'q8',
    what: 'mstats, search, stats',
    data: 'metrics',
    spl: '| mstats avg(process.cpu.utilization) as process.cpu.utilization avg(process.memory.utilization) as process.memory.utilization where index=kubernetes_metrics AND process.executable.name IN ("sh","bash","csh", "tcsh") by host.name k8s.cluster.name k8s.node.name process.pid process.executable.name span=10s | search process.cpu.utilization>0 OR process.memory.utilization>0 | stats avg(process.cpu.utilization) as process.cpu.utilization avg(process.memory.utilization) as process.memory.utilization by host.name k8s.cluster.name k8s.node.name process.pid process.executable.name',
    sql: `with b as (select avg("metric_name:process.cpu.utilization") cpu,avg("metric_name:process.memory.utilization") mem,"host.name" h,"k8s.cluster.name" c,"k8s.node.name" n,"process.pid" p,"process.executable.name" x,floor(_time/10)*10 t from ${METRICS} where lower(index)='kubernetes_metrics' and lower("process.executable.name") in ('sh','bash','csh','tcsh') group by all) select h,c,n,p,x,avg(cpu),avg(mem) from b where cpu>0 or mem>0 group by all`,
  },
];
