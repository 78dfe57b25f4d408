import { prepareRuntime } from '../scripts/runtime/prepare.mjs';
import { SetupError } from '../scripts/runtime/processes.mjs';
import { driverAlone, measureDriver } from './driver/index.ts';
import { measureExport } from './export.ts';
import { measureHashing } from './hashing.ts';
import { measureList, measureListOfMillion } from './list/index.ts';
import { printSection, writeSection } from './report/document.ts';
import type { Section } from './report/section.ts';
import { measureScroll } from './scroll/index.ts';
import { measureSearch } from './search/index.ts';
import { measureStart } from './start/index.ts';
import { measureStrengthening } from './strengthen.ts';
import { measureTiming } from './timing.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const parts: Record<string, (workplace: Workplace) => Promise<Section>> = {
  start: measureStart,
  list: measureList,
  'list-million': measureListOfMillion,
  scroll: measureScroll,
  search: measureSearch,
  export: measureExport,
  driver: measureDriver,
  hashing: measureHashing,
  strengthen: measureStrengthening,
  timing: measureTiming,
};

/** `words` are names of parts; none means all. The driver's check starts this program again with its own word. */
export async function runBenchmarks(words: string[]): Promise<void> {
  const workplace = openWorkplace();
  try {
    if (words[0] === driverAlone.word) return await driverAlone.run(words[1] ?? '', workplace);
    const unknown = words.find((word) => !(word in parts));
    if (unknown !== undefined)
      throw new SetupError(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}`);
    await prepareRuntime();
    for (const [name, measure] of Object.entries(parts)) {
      if (words.length > 0 && !words.includes(name)) continue;
      const section = await measure(workplace);
      printSection(section);
      await writeSection(section);
    }
  } finally {
    workplace.remove();
  }
}
