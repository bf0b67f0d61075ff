// Addresses of the register's rooms. An organization's code is public; nothing of a person is in them.
import { searchWith } from "../cases-client.ts"

export type RegisterPlace =
  | { readonly page: "candidates"; readonly kind?: string }
  | { readonly page: "imports" | "new" }
  | { readonly page: "inspections"; readonly year?: number; readonly is?: string }
  | { readonly page: "import"; readonly id: string }
  | { readonly page: "versions"; readonly number?: number }
  | { readonly page: "organizations"; readonly q?: string }
  | { readonly page: "organization"; readonly code: string }
  /** `answers`: what is known already of the case that is to be opened. */
  | { readonly page: "open"; readonly matter: string; readonly answers: Readonly<Record<string, string>> }

/** `/desk/register/…`: the parts after it. */
export function registerPlaceOf(parts: readonly string[], search: string): RegisterPlace | undefined {
  const [name, id, more] = parts
  const query = new URLSearchParams(search)
  if (more) return undefined
  if (!name) {
    const kind = query.get("kind")
    return { page: "candidates", ...(kind && { kind }) }
  }
  if (name === "imports") return importPlace(id)
  if (name === "versions") return versionPlace(id)
  if (name === "inspections") return inspectionPlace(id, query.get("is"))
  if (name === "organizations" && id) return { page: "organization", code: id }
  if (name === "organizations") {
    const q = query.get("q")
    return { page: "organizations", ...(q && { q }) }
  }
  if (name === "open" && id) return { page: "open", matter: id, answers: Object.fromEntries(query) }
  return undefined
}

function importPlace(id: string | undefined): RegisterPlace {
  if (!id) return { page: "imports" }
  return id === "new" ? { page: "new" } : { page: "import", id }
}

function inspectionPlace(year: string | undefined, is: string | null): RegisterPlace | undefined {
  if (!year) return { page: "inspections" }
  return /^20\d\d$/.test(year) && is ? { page: "inspections", year: Number(year), is } : undefined
}

function versionPlace(id: string | undefined): RegisterPlace | undefined {
  if (!id) return { page: "versions" }
  return /^[1-9]\d{0,7}$/.test(id) ? { page: "versions", number: Number(id) } : undefined
}

/** The page alone: what narrows it is no new page. */
export function withoutSearch(place: RegisterPlace): RegisterPlace {
  if (place.page === "candidates" || place.page === "organizations") return { page: place.page }
  return place.page === "open" ? { ...place, answers: {} } : place
}

export function addressOfRegister(place: RegisterPlace): string {
  const at = (...parts: readonly string[]) => ["/desk/register", ...parts.map(encodeURIComponent)].join("/")
  switch (place.page) {
    case "candidates":
      return at() + searchWith({ kind: place.kind })
    case "imports":
      return at(place.page)
    case "inspections":
      return place.year === undefined
        ? at("inspections")
        : at("inspections", String(place.year)) + searchWith({ is: place.is })
    case "new":
      return at("imports", "new")
    case "import":
      return at("imports", place.id)
    case "versions":
      return place.number === undefined ? at("versions") : at("versions", String(place.number))
    case "organizations":
      return at("organizations") + searchWith({ q: place.q })
    case "organization":
      return at("organizations", place.code)
    case "open":
      return at("open", place.matter) + searchWith(place.answers)
  }
}
