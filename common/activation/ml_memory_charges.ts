/** What each open job's process needs beside its model, bytes (elasticsearch, Job.PROCESS_MEMORY_OVERHEAD). */
export const PROCESS_BYTES = 10 * 2 ** 20;

/** What ML's code needs once on a node that runs any job, bytes (MachineLearning.NATIVE_EXECUTABLE_CODE_OVERHEAD). */
export const NATIVE_CODE_BYTES = 30 * 2 ** 20;
