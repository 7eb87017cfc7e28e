import { useApp, useStdin, useStdout } from 'ink'
import { useProgram } from '../../program.ts'

export interface Copy {
  /** Hands it to the terminal for the clipboard. */
  readonly toClipboard: (text: string) => void
  /** Shows it on the terminal itself, where no line break of ours cuts it, until Entrée. */
  readonly alone: (text: string) => void
}

/** Two ways of getting a text out of the terminal in one piece, however long it is. */
export function useCopy(): Copy {
  const { stdout } = useStdout()
  const { stdin } = useStdin()
  const { suspendTerminal } = useApp()
  const { say } = useProgram()
  return {
    toClipboard: (text) => {
      // OSC 52. Nothing tells whether the terminal knows it.
      stdout.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`)
      say({ tone: 'good', text: 'Le terminal a reçu le texte pour le presse-papiers.' })
    },
    alone: (text) =>
      void suspendTerminal(async () => {
        stdout.write(`\n${text}\n\nEntrée pour revenir à Délibéré.\n`)
        stdin.resume()
        await new Promise((resolve) => stdin.once('data', resolve))
      }),
  }
}
