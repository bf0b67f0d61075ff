// Addresses of the pages of organizations a person acts for.
const one = (code: string) => `/my/organizations/${encodeURIComponent(code)}`

export const links = {
  all: "/my/organizations",
  one,
  file: (code: string) => `${one(code)}/file`,
  agents: (code: string) => `${one(code)}/agents`,
  revoke: (code: string, agent: string) => `${one(code)}/agents/${encodeURIComponent(agent)}/revoke`,
  apply: (matter: string, code: string) => `/apply/${matter}?organization=${encodeURIComponent(code)}`,
  authority: "/apply/organizations.authority",
} as const
