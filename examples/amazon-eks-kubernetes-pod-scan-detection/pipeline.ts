import { functions, get, matches, runProgram, type BoundDataset, type RunContext, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset, context: RunContext): Table {
  const fn = functions(context);
  const match1 = matches(["aws:cloudwatchlogs:eks"]);
  const match2 = matches(["system:anonymous"]);
  const match3 = matches(["list"]);
  const match4 = matches(["pods"]);
  const match5 = matches(["/api/v1/pods"]);

  return dataset.events({
    fields: [
      "_time",
      "cluster_name",
      "objectRef.resource",
      "requestURI",
      "responseStatus.code",
      "responseStatus.reason",
      "source",
      "sourceIPs{}",
      "sourcetype",
      "src_ip",
      "user.groups{}",
      "user.username",
      "userAgent",
      "verb",
    ],
    literals: {
      all: [
        { text: "system:anonymous", field: "user.username" },
        { text: "list", field: "verb" },
        { text: "pods", field: "objectRef.resource" },
        { all: [{ text: "api", field: "requestURI" }, { text: "pods", field: "requestURI" }] },
      ],
    },
    assumed: [["sourcetype", "aws:cloudwatchlogs:eks"]],
  })
    // sourcetype="aws:cloudwatchlogs:eks" "user.username"="system:anonymous" verb=list objectRef.resource=pods requestURI="/api/v1/pods"
    .filter((row) => (
      match1(get(row, "sourcetype")) &&
      match2(get(row, "user.username")) &&
      match3(get(row, "verb")) &&
      match4(get(row, "objectRef.resource")) &&
      match5(get(row, "requestURI"))
    ))
    // rename source as cluster_name sourceIPs{} as src_ip
    .rename([["source", "cluster_name"], ["sourceIPs{}", "src_ip"]])
    // stats count min(_time) as firstTime max(_time) as lastTime values(responseStatus.reason) values(responseStatus.code) values(userAgent) values(verb) values(requestURI) by src_ip cluster_name user.username user.groups{}
    .aggregate({
      by: ["src_ip", "cluster_name", "user.username", "user.groups{}"],
      aggregates: [
        { fn: "count", as: "count" },
        { fn: "min", field: "_time", as: "firstTime" },
        { fn: "max", field: "_time", as: "lastTime" },
        { fn: "values", field: "responseStatus.reason", as: "values(responseStatus.reason)" },
        { fn: "values", field: "responseStatus.code", as: "values(responseStatus.code)" },
        { fn: "values", field: "userAgent", as: "values(userAgent)" },
        { fn: "values", field: "verb", as: "values(verb)" },
        { fn: "values", field: "requestURI", as: "values(requestURI)" },
      ],
    })
    // convert timeformat="%Y-%m-%dT%H:%M:%S" ctime(firstTime)
    .extend([["firstTime", (row) => fn.convert(get(row, "firstTime"), "ctime", "%Y-%m-%dT%H:%M:%S")]])
    // convert timeformat="%Y-%m-%dT%H:%M:%S" ctime(lastTime)
    .extend([["lastTime", (row) => fn.convert(get(row, "lastTime"), "ctime", "%Y-%m-%dT%H:%M:%S")]]);
}

await runProgram(import.meta, search);
