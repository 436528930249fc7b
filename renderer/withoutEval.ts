/** Must be evaluated before any schema is made: zod would try `new Function`, which the window's policy reports. */
import * as z from 'zod'

z.config({ jitless: true })
