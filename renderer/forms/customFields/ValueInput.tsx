import { Input } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
import type { CustomFieldType } from '../../../contract/index.ts';
import { fromTypedDecimal, messages, toTypedDecimal } from '../../text/messages.ts';
import { YesNo } from './YesNo.tsx';
import './styles.css';

export interface ValueInputProps {
  type: CustomFieldType;
  value: string;
  onChange: (value: string) => void;
  /** For the type `choice`. */
  choices?: readonly string[];
  required?: boolean;
  size?: 'xs' | 'sm';
  invalid: boolean;
  autoFocus?: boolean;
  /** Taken over by the control: its id and what names and describes it. */
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  onBlur?: () => void;
}

type Typing = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

const inputModes: Partial<Record<CustomFieldType, 'email' | 'tel' | 'url' | 'decimal'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  number: 'decimal',
};

// The attributes that every control takes. Browsers' memories and red underlines are wrong for other people's values.
function shared({
  id,
  labelledBy,
  describedBy,
  invalid,
  required,
  autoFocus,
  size,
  onBlur,
}: ValueInputProps) {
  return {
    id,
    size: size ?? 'sm',
    autoComplete: 'off',
    spellCheck: false,
    autoFocus: autoFocus ?? false,
    required: required ?? false,
    error: invalid,
    'aria-invalid': invalid,
    'aria-labelledby': labelledBy,
    // Its own description, of a wrapper that is not there, would replace one given as a property.
    attributes: { input: { 'aria-describedby': describedBy } },
    onBlur,
  };
}

function Plain(props: ValueInputProps) {
  const { type, value, onChange } = props;
  const mode = inputModes[type];
  return (
    <Input
      {...shared(props)}
      {...(mode === undefined ? {} : { inputMode: mode })}
      type={type === 'date' ? 'date' : 'text'}
      value={value}
      onChange={(event: Typing) => onChange(event.currentTarget.value)}
    />
  );
}

/** Typed in the way of the language, `12,5` or `12.5`; handed on as `12.5`, or as typed while it is no number. */
function Decimal(props: ValueInputProps) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(() => toTypedDecimal(value));
  const shown = fromTypedDecimal(typed) === value ? typed : toTypedDecimal(value);
  const type = (text: string) => {
    setTyped(text);
    onChange(fromTypedDecimal(text));
  };
  return <Plain {...props} value={shown} onChange={type} />;
}

function LongText(props: ValueInputProps) {
  const { value, onChange } = props;
  return (
    <Input
      {...shared(props)}
      component="textarea"
      multiline
      data-long
      rows={2}
      value={value}
      onChange={(event: Typing) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value that is no longer among the choices stays one until another is chosen. */
function Choice(props: ValueInputProps) {
  const { value, onChange, choices = [] } = props;
  const offered = value === '' || choices.includes(value) ? choices : [...choices, value];
  return (
    <Input
      {...shared(props)}
      component="select"
      pointer
      value={value}
      onChange={(event: Typing) => onChange(event.currentTarget.value)}
    >
      <option value="">{messages.custom.nothingChosen}</option>
      {offered.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </Input>
  );
}

/** The control for one value of a custom field, without label and message. Values are text, empty for none. */
export function ValueInput(props: ValueInputProps) {
  if (props.type === 'yesNo') return <YesNo {...props} />;
  if (props.type === 'number') return <Decimal {...props} />;
  if (props.type === 'longText') return <LongText {...props} />;
  return props.type === 'choice' ? <Choice {...props} /> : <Plain {...props} />;
}
