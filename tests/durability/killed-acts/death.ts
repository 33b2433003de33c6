/** Thread: kills its process so long after the act began, whatever the process is doing then. */
import { parentPort, workerData } from 'node:worker_threads';

const { begun, lifetime } = workerData as { begun: Int32Array; lifetime: number };
parentPort?.postMessage('ready');
Atomics.wait(begun, 0, 0);
Atomics.wait(begun, 1, 0, lifetime);
process.kill(process.pid, 'SIGKILL');
