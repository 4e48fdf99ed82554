import { z } from 'zod';

/** What the process with the host in it is given as its only argument, as JSON. */
export const hostProcessOptions = z.object({
  elasticsearchUrl: z.string(),
  modules: z.array(z.string()),
});
export type HostProcessOptions = z.infer<typeof hostProcessOptions>;

/** What it is asked. It ends when nobody is connected to it any more. */
export const hostProcessRequest = z.literal('memory');
export type HostProcessRequest = z.infer<typeof hostProcessRequest>;

/** Bytes, after the garbage was collected. */
const memoryFigures = z.object({
  heapBytes: z.number(),
  residentBytes: z.number(),
  /** The most that was resident since the process started. */
  peakResidentBytes: z.number(),
});
export type MemoryFigures = z.infer<typeof memoryFigures>;

/** What it says. */
export const hostProcessMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), url: z.string() }),
  z.object({ kind: z.literal('memory'), figures: memoryFigures }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);
export type HostProcessMessage = z.infer<typeof hostProcessMessage>;
