import { functions, get, matches, runProgram, type BoundDataset, type RunContext, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset, context: RunContext): Table {
  const fn = functions(context);
  const match1 = matches(["kube:objects:events"]);
  const match2 = matches([
    "Pulling image *kube-hunter*",
    "Pulling image *kube-bench*",
    "Pulling image *kube-recon*",
    "Pulling image *kube-recon*",
  ]);

  return dataset.events({
    fields: [
      "_time",
      "host",
      "involvedObject._time",
      "involvedObject.host",
      "involvedObject.kind",
      "involvedObject.message",
      "involvedObject.name",
      "involvedObject.namespace",
      "involvedObject.phase",
      "involvedObject.reason",
      "involvedObject.severity",
      "involvedObject.source.host",
      "kind",
      "message",
      "name",
      "namespace",
      "object._time",
      "object.host",
      "object.involvedObject._time",
      "object.involvedObject.host",
      "object.involvedObject.kind",
      "object.involvedObject.message",
      "object.involvedObject.name",
      "object.involvedObject.namespace",
      "object.involvedObject.phase",
      "object.involvedObject.reason",
      "object.involvedObject.severity",
      "object.involvedObject.source.host",
      "object.kind",
      "object.message",
      "object.name",
      "object.namespace",
      "object.phase",
      "object.reason",
      "object.severity",
      "object.source.host",
      "phase",
      "reason",
      "severity",
      "source.host",
      "sourcetype",
    ],
    literals: {
      any: [
        {
          all: [
            { text: "Pulling image ", field: "object.message" },
            { text: "kube-hunter", field: "object.message" },
          ],
        },
        {
          all: [
            { text: "Pulling image ", field: "object.message" },
            { text: "kube-bench", field: "object.message" },
          ],
        },
        {
          all: [
            { text: "Pulling image ", field: "object.message" },
            { text: "kube-recon", field: "object.message" },
          ],
        },
        {
          all: [
            { text: "Pulling image ", field: "object.message" },
            { text: "kube-recon", field: "object.message" },
          ],
        },
      ],
    },
    assumed: [["sourcetype", "kube:objects:events"]],
  })
    // sourcetype=kube:objects:events object.message IN ("Pulling image *kube-hunter*", "Pulling image *kube-bench*", "Pulling image *kube-recon*", "Pulling image *kube-recon*")
    .filter((row) => (match1(get(row, "sourcetype")) && match2(get(row, "object.message"))))
    // rename object.* AS *
    .rename([["object.*", "*"]])
    // rename involvedObject.* AS *
    .rename([["involvedObject.*", "*"]])
    // rename source.host AS host
    .rename([["source.host", "host"]])
    // eval phase="operate"
    .extend([["phase", () => "operate"]])
    // eval severity="high"
    .extend([["severity", () => "high"]])
    // stats min(_time) as firstTime max(_time) as lastTime count by host, name, namespace, kind, reason, message, phase, severity
    .aggregate({
      by: ["host", "name", "namespace", "kind", "reason", "message", "phase", "severity"],
      aggregates: [
        { fn: "min", field: "_time", as: "firstTime" },
        { fn: "max", field: "_time", as: "lastTime" },
        { fn: "count", as: "count" },
      ],
    })
    // convert timeformat="%Y-%m-%dT%H:%M:%S" ctime(firstTime)
    .extend([["firstTime", (row) => fn.convert(get(row, "firstTime"), "ctime", "%Y-%m-%dT%H:%M:%S")]])
    // convert timeformat="%Y-%m-%dT%H:%M:%S" ctime(lastTime)
    .extend([["lastTime", (row) => fn.convert(get(row, "lastTime"), "ctime", "%Y-%m-%dT%H:%M:%S")]]);
}

await runProgram(import.meta, search);
