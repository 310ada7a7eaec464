import type { Metadata } from '../../src/io/data-input.ts';
import type { DataKind } from '../workload/generate.ts';
import { WORKLOAD, type Work } from '../workload/searches.ts';

/** What an engine that keeps data in memory is told. */
export type Task =
  | {
      readonly kind: 'load';
      readonly file: string;
      readonly users: string;
      readonly metadata?: Metadata;
      readonly macros: Readonly<Record<string, string>>;
      readonly searches: readonly string[];
    }
  | { readonly kind: 'search'; readonly spl: string; readonly out?: string };

/** Where the events come from, as the macros of the detections say it. */
export const METADATA = { sourcetype: 'aws:cloudwatchlogs:eks', source: 'kubernetes', host: 'h', index: 'main' };

/** What the detections of rules-spl ask for by name. */
export const MACROS: Readonly<Record<string, string>> = {
  aws_cloudwatchlogs_eks: 'sourcetype="aws:cloudwatchlogs:eks"',
  kube_audit: 'source="kubernetes"',
  kubernetes_metrics: 'index=kubernetes_metrics',
};

/** The types of the columns that the queries read, as DuckDB reads them from JSON. */
const COLUMNS: Readonly<Record<Exclude<DataKind, 'users'>, string>> = {
  audit: `kind:'VARCHAR',stage:'VARCHAR',verb:'VARCHAR',auditID:'VARCHAR',userAgent:'VARCHAR',requestURI:'VARCHAR',requestReceivedTimestamp:'VARCHAR',sourceIPs:'VARCHAR[]',objectRef:'STRUCT(resource VARCHAR,namespace VARCHAR,name VARCHAR)',responseStatus:'STRUCT(code INTEGER,reason VARCHAR)','user':'STRUCT(username VARCHAR,uid VARCHAR,groups VARCHAR[])',annotations:'STRUCT("latencyMs" DOUBLE)',requestObject:'STRUCT(kind VARCHAR,metadata STRUCT(annotations STRUCT("kubectl.kubernetes.io/last-applied-configuration" VARCHAR)))'`,
  sysmon: `"_time":'DOUBLE',"process":'VARCHAR',"process_name":'VARCHAR',"process_path":'VARCHAR',"IntegrityLevel":'VARCHAR',"Computer":'VARCHAR',"bytes":'DOUBLE',"user":'VARCHAR'`,
  metrics: `"_time":'DOUBLE',index:'VARCHAR',"host.name":'VARCHAR',"k8s.cluster.name":'VARCHAR',"k8s.node.name":'VARCHAR',"process.pid":'VARCHAR',"process.executable.name":'VARCHAR',"metric_name:process.cpu.utilization":'DOUBLE',"metric_name:process.memory.utilization":'DOUBLE'`,
};

/** The statement that makes the table of a kind of data. */
export const tableOf = (kind: Exclude<DataKind, 'users'>, file: string): string =>
  `create table t as select * from read_json('${file}',format='newline_delimited',columns={${COLUMNS[kind]}},maximum_object_size=16777216)`;

/** A query over a table in memory instead of a file. */
const overTable = (sql: string): string => sql.replace(/read_json\('\{file\}'.*?maximum_object_size=16777216\)/g, 't');

/** Without those that are missing, as `values()` has them. */
const values = (expression: string): string =>
  `case when count(${expression})=0 then null else list_sort(list_distinct(list(${expression}))) end`;

/** The detections of rules-spl that the generated data are for and the workload has not, with the same work in SQL. */
const DETECTIONS: readonly Work[] = [
  {
    name: 'eks1',
    what: 'cluster scan',
    data: 'audit',
    spl: '`aws_cloudwatchlogs_eks` "user.username"="system:anonymous" userAgent!="AWS Security Scanner" | rename sourceIPs{} as src_ip | stats count min(_time) as firstTime max(_time) as lastTime values(responseStatus.reason) values(source) as cluster_name values(responseStatus.code) values(userAgent) as http_user_agent values(verb) values(requestURI) by src_ip user.username user.groups{} | fields - firstTime lastTime cluster_name',
    sql: `with e as (select unnest(sourceIPs) ip,"user".username u,"user".groups gs,responseStatus.reason r,responseStatus.code rc,userAgent,verb,requestURI from t where lower("user".username)='system:anonymous' and lower(userAgent)<>'aws security scanner'), f as (select * exclude(gs),unnest(gs) g from e) select ip,u,g,count(*) c,${values('r')} r,${values('rc')} rc,${values('userAgent')} ua,${values('verb')} v,${values('requestURI')} uri from f group by ip,u,g`,
  },
  {
    name: 'eks2',
    what: 'pod scan',
    data: 'audit',
    spl: '`aws_cloudwatchlogs_eks` "user.username"="system:anonymous" verb=list objectRef.resource=pods requestURI="/api/v1/*" | rename source as cluster_name sourceIPs{} as src_ip | stats count values(responseStatus.reason) values(responseStatus.code) values(userAgent) values(verb) values(requestURI) by src_ip user.username user.groups{}',
    sql: `with e as (select unnest(sourceIPs) ip,"user".username u,"user".groups gs,responseStatus.reason r,responseStatus.code rc,userAgent,verb,requestURI from t where lower("user".username)='system:anonymous' and lower(verb)='list' and lower(objectRef.resource)='pods' and requestURI ilike '/api/v1/%'), f as (select * exclude(gs),unnest(gs) g from e) select ip,u,g,count(*) c,${values('r')} r,${values('rc')} rc,${values('userAgent')} ua,${values('verb')} v,${values('requestURI')} uri from f group by ip,u,g`,
  },
];

/** The queries of the workload and the detections, over tables in memory. */
export const RESIDENT: readonly Work[] = [...DETECTIONS, ...WORKLOAD].map((work) => ({ ...work, sql: overTable(work.sql) }));
