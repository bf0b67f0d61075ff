// Where the files of a version lie: under the serial it was written with, which no other version ever has.
import { pad } from "./entities.ts"

const at = (bureau: string, serial: number, name: string) => `register/${bureau}/${pad(serial)}/${name}`

export const wholeKey = (bureau: string, serial: number) => at(bureau, serial, "register.json.gz")
export const csvKey = (bureau: string, serial: number) => at(bureau, serial, "organizations.csv.gz")
export const indexKey = (bureau: string, serial: number) => at(bureau, serial, "index.bin")
export const illegalKey = (bureau: string, serial: number) => at(bureau, serial, "illegal.json.gz")
export const changesKey = (bureau: string, serial: number, file: number) =>
  at(bureau, serial, `changes-${pad(file)}.json.gz`)
