import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { call } from '../../renderer/bridge/call.ts';
import { throttled } from '../../renderer/bridge/queryClient.ts';
import { failureOf } from '../../renderer/bridge/requestError.ts';
import { createInput } from '../../renderer/bridge/schemas.ts';
import { withoutMarkup } from '../../renderer/bridge/trustedTypes.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';

afterEach(() => vi.useRealTimers());

describe('the client', () => {
  it('unwraps values and carries main’s failure in a RequestError', async () => {
    const bridge = createFakeBridge();
    vi.stubGlobal('rollbook', bridge);
    await expect(call('app.info', {})).resolves.toMatchObject({ database: { state: 'ready' } });
    bridge.refuse('app.info', { code: 'internal', reference: 'A-1' });
    const error: unknown = await call('app.info', {}).catch((reason: unknown) => reason);
    expect(failureOf(error)).toMatchObject({ code: 'internal', reference: 'A-1' });
    expect(failureOf(new Error('a bug here'))).toMatchObject({ code: 'internal', message: 'a bug here' });
  });

  it('checks forms without compiling code, which the policy forbids', () => {
    expect(z.config().jitless).toBe(true);
    expect(createInput.safeParse({ username: 'anna', password: { mode: 'none' } }).success).toBe(true);
  });

  it('lets only text without markup become a style', () => {
    expect(withoutMarkup(':root{--ink:#000}')).toBe(':root{--ink:#000}');
    expect(() => withoutMarkup('</style><script>')).toThrow(TypeError);
  });
});

describe('throttled', () => {
  it('acts at once, and once more after a burst', () => {
    vi.useFakeTimers();
    const effect = vi.fn<() => void>();
    const act = throttled(effect, 100);
    for (let count = 0; count < 300; count += 1) act();
    expect(effect).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(effect).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(effect).toHaveBeenCalledTimes(2);
    act();
    expect(effect).toHaveBeenCalledTimes(3);
  });
});
