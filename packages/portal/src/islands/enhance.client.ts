// Loaded where a page counts minutes, prints or must not be sent twice; the page is complete without it.
import { enhance } from "@civil/ui/enhance.ts"

enhance(document)
