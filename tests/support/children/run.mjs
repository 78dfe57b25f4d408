// Runs `run` of a TypeScript file in a process of its own: node run.mjs <file from the project's root> <arguments…>
import process from 'node:process';
import { importTypeScript } from '../../../scripts/importTypeScript.mjs';

const [, , file = '', ...values] = process.argv;
/** @type {{ run: (...values: string[]) => Promise<void> }} */
const module = await importTypeScript(file);
await module.run(...values);
process.exit(0);
