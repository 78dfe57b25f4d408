import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { queryClient } from '../../renderer/bridge/queryClient.ts';
import { App } from '../../renderer/App.tsx';
import { currentToasts, dismissToast } from '../../renderer/components/toasts.ts';
import type { FakeBridge } from '../support/fakeBridge.ts';

// The whole page in a failure message hides the message.
// The first opening of a part loads its chunk, which may take a while on a busy machine.
configure({
  getElementError: (message) => new Error(message ?? 'not found'),
  asyncUtilTimeout: 5_000,
});

afterEach(() => {
  cleanup();
  queryClient.clear();
  for (const toast of currentToasts()) dismissToast(toast.id);
});

/** The whole window over a fake bridge, as a person meets it. */
export function openWindow(bridge: FakeBridge) {
  vi.stubGlobal('rollbook', bridge);
  // Wide enough for all the usual columns; nothing is laid out here that could be measured.
  vi.stubGlobal('innerWidth', 1_440);
  const user = userEvent.setup({ delay: null });
  render(<App />);
  return user;
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

export function field(name: string): HTMLElement {
  return screen.getByLabelText(name, { selector: 'input, textarea' });
}

export async function grid(): Promise<HTMLElement> {
  return screen.findByRole('grid', { name: 'Members' });
}

export async function rowOf(name: string): Promise<HTMLElement> {
  // What a search marks in a name divides its text.
  const isCell = (_: string, element: Element | null) =>
    element?.role === 'gridcell' && element.textContent === name;
  const cell = await within(await grid()).findByText(isCell);
  const row = cell.closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`"${name}" stands in no row`);
  return row;
}

/** The details of a member, opened from the list. */
export async function openDetails(
  user: ReturnType<typeof userEvent.setup>,
  name: string,
): Promise<HTMLElement> {
  await user.click(await rowOf(name));
  const panel = await screen.findByRole('complementary', { name: 'Member details' });
  await within(panel).findByRole('heading', { name });
  return panel;
}

/** Opens a value of the details where it stands, and returns its control. */
export async function openField(
  user: ReturnType<typeof userEvent.setup>,
  label: string,
): Promise<HTMLElement> {
  const panel = screen.getByRole('complementary', { name: 'Member details' });
  await user.click(within(panel).getByRole('button', { name: new RegExp(`^${label}: `) }));
  return within(panel).getByLabelText(label, { selector: 'input, textarea, select, [role=radiogroup]' });
}

/** The accessible description or error text that stands at a field. */
export function errorAt(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
