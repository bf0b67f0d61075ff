// Tables of the Express and PostgreSQL side: what a booking there writes, with the keys it is found by.
export const schema = `
  CREATE TABLE sessions (id text PRIMARY KEY, person text NOT NULL, sealed text NOT NULL, ends timestamptz NOT NULL);
  CREATE TABLE slots (
    id serial PRIMARY KEY, office text NOT NULL, date date NOT NULL, start text NOT NULL,
    places int NOT NULL, taken int NOT NULL DEFAULT 0, UNIQUE (office, date, start)
  );
  CREATE TABLE ledgers (person text PRIMARY KEY, live text, held_today int NOT NULL DEFAULT 0);
  CREATE TABLE holds (
    id bigserial PRIMARY KEY, person text NOT NULL, slot int NOT NULL REFERENCES slots, until timestamptz NOT NULL
  );
  CREATE TABLE appointments (
    id bigserial PRIMARY KEY, slot int NOT NULL REFERENCES slots, person text NOT NULL, partner text NOT NULL,
    applicant_sealed text NOT NULL, partner_sealed text NOT NULL, state text NOT NULL, revision int NOT NULL DEFAULT 1
  );
  CREATE INDEX ON appointments (slot);
  CREATE INDEX ON appointments (person);
  CREATE TABLE couples (couple text PRIMARY KEY, appointment bigint NOT NULL REFERENCES appointments);
  CREATE TABLE history (
    id bigserial PRIMARY KEY, appointment bigint NOT NULL REFERENCES appointments,
    who text NOT NULL, action text NOT NULL, at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE outbox (id bigserial PRIMARY KEY, topic text NOT NULL, body jsonb NOT NULL, due timestamptz NOT NULL DEFAULT now());
`
