import type { CustomField } from '../../../contract/customFields.ts';

/**
 * The custom fields as they are now, known without asking the database: every account that is written is checked by
 * them. Whoever changes a field puts the new list in right after its commit, before the next write begins.
 */
export class CustomFieldCatalogue {
  #all: readonly CustomField[] = [];
  #byKey = new Map<string, CustomField>();

  replace(all: readonly CustomField[]): void {
    this.#all = all;
    this.#byKey = new Map(all.map((field) => [field.key, field]));
  }

  /** Those that are not deleted, in their order. */
  fields(): CustomField[] {
    return this.#all.filter(({ removedAt }) => removedAt === null);
  }

  /** The field behind a key, also a deleted one; undefined for values that came without a definition. */
  byKey(key: string): CustomField | undefined {
    return this.#byKey.get(key);
  }

  /** Keys whose values belong into `search_text`, in an order that depends on nothing but the keys. */
  searchableKeys(): string[] {
    const searchable = this.fields().filter((field) => field.searchable);
    return searchable.map(({ key }) => key).toSorted();
  }

  /** Deleted fields stay unique, so that bringing one back needs no look at the accounts. */
  uniqueKeys(): string[] {
    return this.#all.filter(({ unique }) => unique).map(({ key }) => key);
  }
}
