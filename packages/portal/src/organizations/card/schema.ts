// schema.org data of a card: only what the register says, no rating and no verdict of ours.
import type { OrganizationAt } from "@civil/register/service.ts"

export function schemaOf(
  { organization }: Pick<OrganizationAt, "organization">,
  url: string,
): Readonly<Record<string, unknown>> {
  const { code, basic } = organization
  const former = basic.former?.filter(({ seen }) => !seen).map(({ name }) => name) ?? []
  return {
    "@context": "https://schema.org",
    "@type": "NGO",
    "@id": url,
    url,
    name: basic.name,
    legalName: basic.name,
    ...(former.length > 0 && { alternateName: former }),
    identifier: {
      "@type": "PropertyValue",
      propertyID: "统一社会信用代码",
      value: code,
    },
    ...(basic.established && { foundingDate: basic.established }),
    // After a revocation or withdrawal comes the liquidation: only 注销 ends the body.
    ...(basic.status === "deregistered" && basic.statusSince && { dissolutionDate: basic.statusSince }),
    ...(basic.address && {
      address: { "@type": "PostalAddress", addressCountry: "CN", streetAddress: basic.address },
    }),
    ...(basic.area && { areaServed: basic.area }),
    ...(basic.phone && { telephone: basic.phone }),
    ...(basic.purpose && { description: basic.purpose }),
  }
}
