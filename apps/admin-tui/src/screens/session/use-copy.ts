import { useApp, useStdin, useStdout } from 'ink'
import { useProgram } from '../../program.ts'

export interface Copy {
  /** Hands it to the terminal for the clipboard. */
  readonly toClipboard: (text: string) => void
  /** Shows it alone, where no line break of ours cuts it, until Entrée; nothing of it stays behind. */
  readonly alone: (text: string) => void
}

// The terminal's second screen, emptied: it keeps no lines that one could scroll back to, nor shows those of the first.
const [enter, leave] = ['\u001B[?1049h\u001B[2J\u001B[H', '\u001B[2J\u001B[?1049l']
/** Entrée, Ctrl+C, or Échap, which begins other keys as well when more follows it. */
const isReturn = (keys: string): boolean =>
  ['\r', '\n', '\u0003'].some((key) => keys.includes(key)) || keys === '\u001B'

/** Two ways of getting a text out of the terminal in one piece, however long it is. */
export function useCopy(): Copy {
  const { stdout } = useStdout()
  const { stdin } = useStdin()
  const { suspendTerminal } = useApp()
  const { say } = useProgram()
  const keyToReturn = () =>
    new Promise<void>((resolve) => {
      const onKey = (keys: Buffer | string) => {
        if (!isReturn(String(keys))) return
        stdin.off('data', onKey)
        resolve()
      }
      stdin.on('data', onKey)
      stdin.resume()
    })
  return {
    toClipboard: (text) => {
      // OSC 52. Nothing tells whether the terminal knows it.
      stdout.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`)
      say({ tone: 'good', text: 'Le terminal a reçu le texte pour le presse-papiers.' })
    },
    alone: (text) =>
      void suspendTerminal(async () => {
        const restore = () => void stdout.write(leave)
        process.once('exit', restore)
        // Ink has given it back; what is typed must not be written over the text.
        process.stdin.setRawMode(true)
        stdout.write(`${enter}\r\n${text}\r\n\r\nEntrée ou Échap pour revenir à Délibéré.\r\n`)
        await keyToReturn()
        process.off('exit', restore)
        restore()
      }),
  }
}
