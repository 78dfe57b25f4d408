import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSecretClipboard } from '../../../electron/main/clipboard/secretClipboard.ts';
import { fakeClipboard } from '../../support/giving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const secret = 'gravel-canopy-thirsty-unit-oboe';

test('a secret is gone after its seconds and not before', async () => {
  const clipboard = fakeClipboard();
  const secrets = createSecretClipboard(clipboard);
  expect(await secrets.copy(secret)).toBe(30);
  await vi.advanceTimersByTimeAsync(29_900);
  expect(clipboard.text).toBe(secret);
  await vi.advanceTimersByTimeAsync(200);
  expect(clipboard.text).toBe('');
});

test('what somebody copied since stays', async () => {
  const clipboard = fakeClipboard();
  const secrets = createSecretClipboard(clipboard);
  await secrets.copy(secret);
  clipboard.text = 'a recipe';
  await vi.advanceTimersByTimeAsync(60_000);
  await secrets.clearNow();
  expect(clipboard.text).toBe('a recipe');
});

test('a second copy counts anew', async () => {
  const clipboard = fakeClipboard();
  const secrets = createSecretClipboard(clipboard);
  await secrets.copy('the first one');
  await vi.advanceTimersByTimeAsync(20_000);
  await secrets.copy(secret);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(clipboard.text).toBe(secret);
  await vi.advanceTimersByTimeAsync(10_100);
  expect(clipboard.text).toBe('');
});

test('the end of Rollbook takes it away at once, and only once', async () => {
  const clipboard = fakeClipboard();
  const secrets = createSecretClipboard(clipboard);
  await secrets.copy(secret);
  await secrets.clearNow();
  expect(clipboard.text).toBe('');
  clipboard.text = secret;
  await secrets.clearNow();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard.text).toBe(secret);
});

test('a clipboard that cannot be read ends nothing', async () => {
  const clipboard = fakeClipboard();
  const secrets = createSecretClipboard(clipboard);
  await secrets.copy(secret);
  clipboard.read = () => Promise.reject(new Error('held by another program'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard.text).toBe(secret);
});
