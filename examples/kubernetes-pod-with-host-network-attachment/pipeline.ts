import { get, matches, runProgram, type BoundDataset, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset): Table {
  const match1 = matches(["kubernetes"]);
  const match2 = matches(["pods"]);
  const match3 = matches(["create"]);
  const match4 = matches(["update"]);
  const match5 = matches(["*\"hostNetwork\":true*"]);

  return dataset.events({
    fields: [
      "kind",
      "objectRef.name",
      "objectRef.namespace",
      "objectRef.resource",
      "requestObject.kind",
      "requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration",
      "responseStatus.code",
      "source",
      "sourceIPs{}",
      "stage",
      "user.groups{}",
      "user.username",
      "userAgent",
      "verb",
    ],
    literals: {
      all: [
        { text: "pods", field: "objectRef.resource" },
        { any: [{ text: "create", field: "verb" }, { text: "update", field: "verb" }] },
        {
          all: [
            {
              text: "hostNetwork",
              field: "requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration",
            },
            {
              text: ":true",
              field: "requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration",
            },
          ],
        },
      ],
    },
    assumed: [["source", "kubernetes"]],
  })
    // source="kubernetes" objectRef.resource=pods verb=create OR verb=update requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration=*\"hostNetwork\":true*
    .filter((row) => (
      match1(get(row, "source")) &&
      match2(get(row, "objectRef.resource")) &&
      (match3(get(row, "verb")) || match4(get(row, "verb"))) &&
      match5(
        get(
          row,
          "requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration",
        ),
      )
    ))
    // fillnull
    .fill({ value: "0" })
    // stats count values(user.groups{}) as user_groups by kind objectRef.name objectRef.namespace objectRef.resource requestObject.kind responseStatus.code sourceIPs{} stage user.username userAgent verb requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration
    .aggregate({
      by: [
        "kind",
        "objectRef.name",
        "objectRef.namespace",
        "objectRef.resource",
        "requestObject.kind",
        "responseStatus.code",
        "sourceIPs{}",
        "stage",
        "user.username",
        "userAgent",
        "verb",
        "requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration",
      ],
      aggregates: [
        { fn: "count", as: "count" },
        { fn: "values", field: "user.groups{}", as: "user_groups" },
      ],
    })
    // rename sourceIPs{} as src_ip, user.username as user
    .rename([["sourceIPs{}", "src_ip"], ["user.username", "user"]]);
}

await runProgram(import.meta, search);
