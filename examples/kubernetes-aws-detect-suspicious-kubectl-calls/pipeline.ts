import { get, matches, runProgram, type BoundDataset, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset): Table {
  const match1 = matches(["kubernetes"]);
  const match2 = matches(["system:anonymous"]);
  const match3 = matches(["system:unauthenticated"]);

  return dataset.events({
    fields: [
      "objectRef.name",
      "objectRef.namespace",
      "objectRef.resource",
      "requestReceivedTimestamp",
      "requestURI",
      "responseStatus.code",
      "source",
      "sourceIPs{}",
      "stage",
      "user.groups{}",
      "user.uid",
      "user.username",
      "userAgent",
      "verb",
    ],
    literals: {
      all: [
        { text: "system:anonymous", field: "user.username" },
        { text: "system:unauthenticated", field: "user.groups{}" },
      ],
    },
    assumed: [["source", "kubernetes"]],
  })
    // source="kubernetes" user.username="system:anonymous" user.groups{} IN ("system:unauthenticated")
    .filter((row) => (
      match1(get(row, "source")) &&
      match2(get(row, "user.username")) &&
      match3(get(row, "user.groups{}"))
    ))
    // fillnull
    .fill({ value: "0" })
    // stats count by objectRef.name objectRef.namespace objectRef.resource requestReceivedTimestamp requestURI responseStatus.code sourceIPs{} stage user.groups{} user.uid user.username userAgent verb
    .aggregate({
      by: [
        "objectRef.name",
        "objectRef.namespace",
        "objectRef.resource",
        "requestReceivedTimestamp",
        "requestURI",
        "responseStatus.code",
        "sourceIPs{}",
        "stage",
        "user.groups{}",
        "user.uid",
        "user.username",
        "userAgent",
        "verb",
      ],
      aggregates: [{ fn: "count", as: "count" }],
    })
    // rename sourceIPs{} as src_ip, user.username as user
    .rename([["sourceIPs{}", "src_ip"], ["user.username", "user"]]);
}

await runProgram(import.meta, search);
