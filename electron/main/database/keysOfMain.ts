import type { SealingKey, SealingKeys } from '../../../db/index.ts';
import { carry, revive, type KeyAnswer, type KeyQuestion } from './messages.ts';

/** The thread's way to the keys that main keeps: asked for at the first need, and only then in this thread's memory. */
export class KeysOfMain implements SealingKeys {
  readonly #send: (id: number, question: KeyQuestion) => void;
  readonly #waiting = new Map<number, (answer: KeyAnswer) => void>();
  readonly #known = new Map<string, SealingKey>();
  #lastId = 0;

  constructor(send: (id: number, question: KeyQuestion) => void) {
    this.#send = send;
  }

  async current(): Promise<SealingKey> {
    const key = await this.#ask({ what: 'current' });
    if (!key.key) throw new Error('main gave no key');
    this.#known.set(key.key.id, key.key);
    return key.key;
  }

  async find(id: string): Promise<SealingKey | undefined> {
    const known = this.#known.get(id);
    if (known) return known;
    // A key that is missing is asked for again each time: its file may have been put back.
    const { key } = await this.#ask({ what: 'find', id });
    if (key) this.#known.set(id, key);
    return key;
  }

  async guard(): Promise<'system' | 'file'> {
    return (await this.#ask({ what: 'guard' })).guard ?? 'file';
  }

  /** Main's answer to a question of this thread. */
  receive(id: number, answer: KeyAnswer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #ask(question: KeyQuestion): Promise<KeyAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (answer) => (answer.error ? reject(revive(answer.error)) : resolve(answer)));
      this.#send(id, question);
    });
  }
}

/** Main's side: looks up what the thread asks for. Never rejects, for an error must reach the thread too. */
export async function answerKeyQuestion(keys: SealingKeys, question: KeyQuestion): Promise<KeyAnswer> {
  try {
    if (question.what === 'guard') return { guard: await keys.guard() };
    const key = question.what === 'current' ? await keys.current() : await keys.find(question.id);
    return key ? { key } : {};
  } catch (error) {
    return { error: carry(error) };
  }
}
