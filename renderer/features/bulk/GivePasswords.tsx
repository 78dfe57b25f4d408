import { Checkbox, Radio } from '@mantine/core';
import type { BulkTarget } from '../../../contract/index.ts';
import { CodeFields } from '../../forms/passwordStyle/CodeFields.tsx';
import { StyleFields } from '../../forms/passwordStyle/StyleFields.tsx';
import { lastStyle, rememberStyle, type StyleValues } from '../../forms/passwordStyle/styleValues.ts';
import { madePassword } from '../../forms/passwordValues.ts';
import '../../forms/styles.css';
import { useFields } from '../../forms/useFields.ts';
import { messages } from '../../text/messages.ts';
import styles from './BulkForm.module.css';
import { BulkFrame } from './BulkForm.tsx';
import { useGiveRun } from './useGiveRun.ts';

interface Values {
  style: StyleValues;
  mode: 'code' | 'generate';
  onlyWithout: boolean;
}

const modes = ['code', 'generate'] as const;
const accept = () => ({});

interface ModesProps {
  mode: Values['mode'];
  onChange: (mode: Values['mode']) => void;
}

function Modes({ mode, onChange }: ModesProps) {
  return (
    <Radio.Group label={messages.givePasswords.what} value={mode} onChange={onChange}>
      <div className={styles.options}>
        {modes.map((one) => (
          <Radio
            key={one}
            size="xs"
            value={one}
            label={messages.givePasswords.modes[one]}
            description={messages.givePasswords.hints[one]}
            {...(one === 'code' ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** New passwords for many people, and a PDF with a slip for each of them. */
export function GivePasswords({ target }: { target: BulkTarget }) {
  const form = useFields<Values>({ mode: 'code', onlyWithout: false, style: lastStyle() }, accept);
  const { mode, onlyWithout, style } = form.values;
  const { where, ...run } = useGiveRun(target, () => {
    rememberStyle(style);
    return { password: madePassword(mode, style), onlyWithout };
  });
  const change = { kind: 'givePasswords', onlyWithout } as const;
  const howMade = form.bind('style');
  return (
    <BulkFrame act="givePasswords" target={target} change={change} run={run} where={where}>
      <Modes mode={mode} onChange={(value) => form.set('mode', value)} />
      {mode === 'generate' ? <StyleFields {...howMade} /> : <CodeFields {...howMade} />}
      <Checkbox
        size="xs"
        label={messages.givePasswords.onlyWithout}
        checked={onlyWithout}
        onChange={(event) => form.set('onlyWithout', event.currentTarget.checked)}
      />
    </BulkFrame>
  );
}
