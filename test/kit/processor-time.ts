/** Milliseconds that this process has worked: what others do on the machine meanwhile does not count. */
export const processorTime = (): number => process.cpuUsage().user / 1000;
