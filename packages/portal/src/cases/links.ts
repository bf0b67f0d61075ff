// Where the pages of matters, drafts and cases live; every link to them is made here.

const id = encodeURIComponent

/** A draft or a case by what its id begins with. */
const own = (owner: string) =>
  owner.startsWith("draft_") ? `/my/drafts/${id(owner)}` : `/my/cases/${id(owner)}`

export const links = {
  services: "/services",
  my: "/my",
  messages: "/my/messages",
  looked: "/my/looked",
  guide: (matter: string) => `/apply/${id(matter)}`,
  draft: own,
  page: (draft: string, page: string) => `${own(draft)}/page/${id(page)}`,
  keep: (draft: string, page: string) => `${own(draft)}/page/${id(page)}/keep`,
  check: (draft: string) => `${own(draft)}/check`,
  discard: (draft: string) => `${own(draft)}/discard`,
  papers: (owner: string, field: string) => `${own(owner)}/papers/${id(field)}`,
  came: (owner: string, field: string) => `${own(owner)}/papers/${id(field)}/came`,
  removePaper: (owner: string, field: string) => `${own(owner)}/papers/${id(field)}/remove`,
  paper: (owner: string, field: string, document: string) =>
    `${own(owner)}/papers/${id(field)}/${id(document)}`,
  case: own,
  act: (
    subject: string,
    what:
      | "correct"
      | "correct/answers"
      | "correct/answers/keep"
      | "withdraw"
      | "appeal"
      | "rate"
      | "receipt"
      | "result",
  ) => `${own(subject)}/${what}`,
  /** Anyone may check a message here. */
  checkMessage: (code: string) => `/check?code=${id(code)}`,
} as const
