import { functions, get, matches, matchesNot, runProgram, type BoundDataset, type RunContext, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset, context: RunContext): Table {
  const fn = functions(context);
  const match1 = matches(["aws:cloudwatchlogs:eks"]);
  const match2 = matches(["system:anonymous"]);
  const match3 = matchesNot(["AWS Security Scanner"]);

  return dataset.events({
    fields: [
      "_time",
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
    literals: { text: "system:anonymous", field: "user.username" },
    assumed: [["sourcetype", "aws:cloudwatchlogs:eks"]],
  })
    // sourcetype="aws:cloudwatchlogs:eks" "user.username"="system:anonymous" userAgent!="AWS Security Scanner"
    .filter((row) => (
      match1(get(row, "sourcetype")) &&
      match2(get(row, "user.username")) &&
      match3(get(row, "userAgent"))
    ))
    // rename sourceIPs{} as src_ip
    .rename([["sourceIPs{}", "src_ip"]])
    // stats count min(_time) as firstTime max(_time) as lastTime values(responseStatus.reason) values(source) as cluster_name values(responseStatus.code) values(userAgent) as http_user_agent values(verb) values(requestURI) by src_ip user.username user.groups{}
    .aggregate({
      by: ["src_ip", "user.username", "user.groups{}"],
      aggregates: [
        { fn: "count", as: "count" },
        { fn: "min", field: "_time", as: "firstTime" },
        { fn: "max", field: "_time", as: "lastTime" },
        { fn: "values", field: "responseStatus.reason", as: "values(responseStatus.reason)" },
        { fn: "values", field: "source", as: "cluster_name" },
        { fn: "values", field: "responseStatus.code", as: "values(responseStatus.code)" },
        { fn: "values", field: "userAgent", as: "http_user_agent" },
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
