import { config } from 'zod'

// The page's own policy forbids making code from text; zod would try it once, and the browser would report it.
config({ jitless: true })
