import { defineRule, wholeFile } from '../../../src/api/index.js';
import type { Edit, Fix, NotebookFact } from '../../../src/api/index.js';
import { isMachineName } from './is-machine-name.js';

export const rule = defineRule({
  id: 'notebook/machine-kernel',
  scope: 'file',
  kinds: ['notebook'],
  summary: 'Require a kernel name that other machines have.',
  why: "Jupyter and nbconvert look the kernel up by its name, and the name of one person's environment exists on their machine only.",
  levels: { recommended: 'warning', strict: 'warning', paper: 'warning' },
  fixable: true,
  needs: { file: ['notebook'] },
  messages: {
    machineKernel: ({ kernel, python }: { kernel: string; python: boolean }) => ({
      what: `the notebook asks for the kernel "${kernel}", a name of the machine that saved it`,
      help: python
        ? 'Set the kernelspec\'s "name" to "python3" ("reprolint --fix" does so) and list the environment\'s packages in a manifest.'
        : "Choose the language's usual kernel in Jupyter and save, and list the environment's packages in a manifest.",
    }),
  },
  habit: {
    message: (files, here) => ({
      what: `${files} notebooks ask for a kernel by a name of the machine that saved them (here ${here})`,
      help: 'Set the kernelspec\'s "name" of Python notebooks to "python3" ("reprolint --fix" does so) and list the environment\'s packages in a manifest.',
    }),
    note: ({ kernel }) => `the kernel "${kernel}"`,
  },
  *check({ file: { path, notebook }, problem }) {
    const { kernel, language = '', languageVersion = '' } = notebook;
    if (kernel?.name === undefined || !isMachineName(kernel.name, language)) return;
    // "python3" would be another language for code that Python 2 ran.
    const isPython3 = language.includes('python') && !languageVersion.startsWith('2');
    const fix = isPython3 ? toPython3(path, kernel) : undefined;
    yield problem(
      'machineKernel',
      { kernel: kernel.name, python: isPython3 },
      wholeFile(path),
      fix === undefined ? {} : { fix },
    );
  },
});

function toPython3(path: string, { nameSpan, displayNameSpan }: NonNullable<NotebookFact['kernel']>): Fix | undefined {
  if (nameSpan === undefined) return undefined;
  const edits: Edit[] = [{ path, ...nameSpan, text: '"python3"' }];
  if (displayNameSpan !== undefined) edits.push({ path, ...displayNameSpan, text: '"Python 3 (ipykernel)"' });
  return { title: 'Name the kernel "python3"', safety: 'safe', edits };
}
