export type PasswordMode = 'generate' | 'set' | 'none';

export interface PasswordValues {
  passwordMode: PasswordMode;
  password: string;
  mustChangePassword: boolean;
}

export const firstPassword: PasswordValues = {
  passwordMode: 'generate',
  password: '',
  mustChangePassword: true,
};

export function passwordInput({ passwordMode, password }: PasswordValues) {
  return passwordMode === 'set' ? { mode: passwordMode, value: password } : { mode: passwordMode };
}
