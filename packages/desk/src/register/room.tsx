// Which page of the register the address names.
import { Match, Switch } from "solid-js"
import { useHouse } from "../house.ts"
import { CandidatesPage } from "./candidates.tsx"
import { ImportPage } from "./import.tsx"
import { ImportsPage } from "./imports.tsx"
import { InspectionsPage } from "./inspections.tsx"
import { NewImportPage } from "./new-import.tsx"
import { OpeningPage } from "./opening.tsx"
import { OrganizationPage } from "./organization.tsx"
import { OrganizationsPage } from "./organizations.tsx"
import type { RegisterPlace } from "./place.ts"
import { VersionsPage } from "./versions.tsx"

export function RegisterRoom() {
  const house = useHouse()
  const place = (): RegisterPlace => {
    const room = house.room()
    return room.room === "register" ? room.place : { page: "candidates" }
  }
  const at = <Page extends RegisterPlace["page"]>(page: Page) => {
    const here = place()
    return here.page === page ? (here as Extract<RegisterPlace, { readonly page: Page }>) : undefined
  }
  return (
    <Switch>
      <Match when={at("candidates")}>{(here) => <CandidatesPage kind={here().kind} />}</Match>
      <Match when={at("imports")}>
        <ImportsPage />
      </Match>
      <Match when={at("new")}>
        <NewImportPage />
      </Match>
      <Match when={at("import")}>{(here) => <ImportPage id={here().id} />}</Match>
      <Match when={at("versions")}>{(here) => <VersionsPage number={here().number} />}</Match>
      <Match when={at("organizations")}>{(here) => <OrganizationsPage q={here().q} />}</Match>
      <Match when={at("organization")}>{(here) => <OrganizationPage code={here().code} />}</Match>
      <Match when={at("inspections")}>
        {(here) => <InspectionsPage year={here().year} is={here().is} />}
      </Match>
      <Match when={at("open")}>
        {(here) => <OpeningPage matter={here().matter} known={here().answers} />}
      </Match>
    </Switch>
  )
}
