import { get, matches, runProgram, type BoundDataset, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset): Table {
  const match1 = matches(["google:gcp:pubsub:message"]);
  const match2 = matches(["kube-audit"]);
  const match3 = matches(["401"]);

  return dataset.events({
    fields: [
      "category",
      "properties.log",
      "properties.pod",
      "requestURI",
      "responseStatus.code",
      "responseStatus.reason",
      "sourceIPs{}",
      "sourcetype",
      "userAgent",
      "verb",
    ],
    literals: { text: "kube-audit", field: "category" },
    assumed: [["sourcetype", "google:gcp:pubsub:message"]],
  })
    // sourcetype="google:gcp:pubsub:message" category=kube-audit
    .filter((row) => (match1(get(row, "sourcetype")) && match2(get(row, "category"))))
    // spath input=properties.log
    .verb("spath", { input: "properties.log" })
    // search responseStatus.code=401
    .filter((row) => match3(get(row, "responseStatus.code")))
    // table sourceIPs{} userAgent verb requestURI responseStatus.reason properties.pod
    .project({
      mode: "table",
      patterns: [
        "sourceIPs{}",
        "userAgent",
        "verb",
        "requestURI",
        "responseStatus.reason",
        "properties.pod",
      ],
    });
}

await runProgram(import.meta, search);
