import { defineConfig } from 'vite'

// One program for Node. The server is not taken in: it is found beside this package, with its templates and fonts, and
// loaded by what needs it. React's tools for developers are never there.
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: 'src/main.ts',
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      external: [/^@delibere\/server/, 'react-devtools-core'],
      output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
})
