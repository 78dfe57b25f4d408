import { codeInput, styleInput, usualStyle, type StyleValues } from './passwordStyle/styleValues.ts';

export type PasswordMode = 'generate' | 'code' | 'set' | 'none';

export interface PasswordValues {
  passwordMode: PasswordMode;
  password: string;
  mustChangePassword: boolean;
  style: StyleValues;
}

export const firstPassword: PasswordValues = {
  passwordMode: 'generate',
  password: '',
  mustChangePassword: true,
  style: usualStyle,
};

/** A password that Rollbook makes, as the contract wants it. */
export function madePassword(mode: 'generate' | 'code', style: StyleValues) {
  return mode === 'code' ? codeInput(style) : { mode, style: styleInput(style) };
}

export function passwordInput(values: PasswordValues) {
  const { passwordMode, password, style } = values;
  if (passwordMode === 'none') return { mode: passwordMode };
  return passwordMode === 'set' ? { mode: passwordMode, value: password } : madePassword(passwordMode, style);
}
