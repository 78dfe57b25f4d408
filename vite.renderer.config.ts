// The window: what the app:// protocol serves, or the dev server with hot reload.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Hot reload needs an inline script and a socket, which the app's strict policy forbids. Built files keep it. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: 'rollbook:without-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/**
 * Error texts of libraries link to their websites. Nothing in the window may even name a remote address; scripts/build.mjs
 * refuses the build if our own code does.
 */
function withoutRemoteAddresses(): Plugin {
  // Namespaces of SVG and XHTML are names, not addresses, and must stay as they are.
  const address = /https?:\/\/(?!www\.w3\.org\/)(?=[a-z0-9-]+(\.[a-z0-9-]+)+)/g;
  return {
    name: 'rollbook:without-remote-addresses',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]node_modules[\\/].*\.[cm]?js$/ },
      handler: (code) => (address.test(code) ? { code: code.replace(address, 'web:'), map: null } : null),
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  envDir: false,
  publicDir: false,
  cacheDir: '../node_modules/.cache/vite-renderer',
  plugins: [react(), withoutPolicyInDevelopment(), withoutRemoteAddresses()],
  server: { host: '127.0.0.1', strictPort: false },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chrome of the oldest Electron in use, that of the fallback.
    target: 'chrome130',
    sourcemap: false,
    // The policy allows fonts and scripts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
