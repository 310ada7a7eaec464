import { compares, functions, get, matches, runProgram, type BoundDataset, type RunContext, type Table } from 'spl-run/runtime';

/** Printed by spl-run compile: the same pipeline that spl-run runs. */
export function search(dataset: BoundDataset, context: RunContext): Table {
  const fn = functions(context);
  const match1 = matches(["kubernetes_metrics"]);
  const match2 = matches(["sh", "bash", "csh", "tcsh"]);
  const match3 = matches(
    ["process.cpu.utilization", "process.memory.utilization"],
    { caseSensitive: true },
  );
  const match4 = matches(["process.cpu.utilization"], { caseSensitive: true });
  const match5 = matches(["process.memory.utilization"], { caseSensitive: true });
  const match6 = compares(">", "0");

  // mstats avg(process.cpu.utilization) as process.cpu.utilization avg(process.memory.utilization) as process.memory.utilization where index=kubernetes_metrics AND process.executable.name IN ("sh","bash","csh", "tcsh") by host.name k8s.cluster.name k8s.node.name process.pid process.executable.name span=10s
  return dataset.metrics({
    fields: [
      "_time",
      "_value",
      "host.name",
      "index",
      "k8s.cluster.name",
      "k8s.node.name",
      "metric_name",
      "process.executable.name",
      "process.pid",
    ],
    literals: {
      any: [
        { text: "process.cpu.utilization", field: "metric_name" },
        { text: "process.memory.utilization", field: "metric_name" },
      ],
    },
    assumed: [["index", "kubernetes_metrics"]],
    numbers: ["_value"],
  })
    .filter((row) => (match1(get(row, "index")) && match2(get(row, "process.executable.name"))))
    .filter((row) => match3(get(row, "metric_name")))
    .extend([["_time", (row) => fn.binTime(get(row, "_time"), "10s")]])
    .aggregate({
      by: [
        "_time",
        "host.name",
        "k8s.cluster.name",
        "k8s.node.name",
        "process.pid",
        "process.executable.name",
      ],
      aggregates: [
        {
          fn: "avg",
          value: (row) => (match4(get(row, "metric_name")) ? get(row, "_value") : null),
          as: "process.cpu.utilization",
        },
        {
          fn: "avg",
          value: (row) => (match5(get(row, "metric_name")) ? get(row, "_value") : null),
          as: "process.memory.utilization",
        },
      ],
    })
    // search process.cpu.utilization>0 OR process.memory.utilization>0
    .filter((row) => (
      match6(get(row, "process.cpu.utilization")) ||
      match6(get(row, "process.memory.utilization"))
    ))
    // stats avg(process.cpu.utilization) as process.cpu.utilization avg(process.memory.utilization) as process.memory.utilization by host.name k8s.cluster.name k8s.node.name process.pid process.executable.name
    .aggregate({
      by: ["host.name", "k8s.cluster.name", "k8s.node.name", "process.pid", "process.executable.name"],
      aggregates: [
        { fn: "avg", field: "process.cpu.utilization", as: "process.cpu.utilization" },
        { fn: "avg", field: "process.memory.utilization", as: "process.memory.utilization" },
      ],
    })
    // rename host.name as host
    .rename([["host.name", "host"]]);
}

await runProgram(import.meta, search);
