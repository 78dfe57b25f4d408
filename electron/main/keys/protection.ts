/** The system's own store of secrets: Keychain, DPAPI, or a keyring such as GNOME's. */
export interface Protection {
  isAvailable(): boolean;
  protect(text: string): Buffer;
  /** Throws for what was protected on another computer, for another person, or with a keyring that is gone. */
  unprotect(bytes: Buffer): string;
}

/** What of Electron's `safeStorage` is used. Its backend is asked for on Linux only, where there is a choice. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/**
 * Electron's `safeStorage`, taken at its word only where it protects: without a keyring Chromium on Linux "encrypts" with a
 * password that stands in its source code (`basic_text`).
 */
export function systemProtection(safeStorage: SafeStorage, platform: string): Protection {
  const isReal = () =>
    platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  return {
    isAvailable: () => safeStorage.isEncryptionAvailable() && isReal(),
    protect: (text) => safeStorage.encryptString(text),
    unprotect: (bytes) => safeStorage.decryptString(bytes),
  };
}
