// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type {
  DatensatzCreated,
  GrundpersonalienReported,
  MeldestatusReported,
  DuldungReported,
  AufenthaltserlaubnisReported,
  UebergangsfensterOpened,
  UebergangsfensterEnded,
  MandantCreated,
  BehoerdeRegistered,
  UhrSet,
  VorgangStored,
  VorgangRefused,
  PersonalienReserved,
} from "./ereignisse.ts";

/** Every event that a store may hold, as a pair of type and data. */
export type StoredEvent =
  | { readonly type: "azr.ereignisse.v1.DatensatzCreated"; readonly data: DatensatzCreated }
  | { readonly type: "azr.ereignisse.v1.GrundpersonalienReported"; readonly data: GrundpersonalienReported }
  | { readonly type: "azr.ereignisse.v1.MeldestatusReported"; readonly data: MeldestatusReported }
  | { readonly type: "azr.ereignisse.v1.DuldungReported"; readonly data: DuldungReported }
  | { readonly type: "azr.ereignisse.v1.AufenthaltserlaubnisReported"; readonly data: AufenthaltserlaubnisReported }
  | { readonly type: "azr.ereignisse.v1.UebergangsfensterOpened"; readonly data: UebergangsfensterOpened }
  | { readonly type: "azr.ereignisse.v1.UebergangsfensterEnded"; readonly data: UebergangsfensterEnded }
  | { readonly type: "azr.ereignisse.v1.MandantCreated"; readonly data: MandantCreated }
  | { readonly type: "azr.ereignisse.v1.BehoerdeRegistered"; readonly data: BehoerdeRegistered }
  | { readonly type: "azr.ereignisse.v1.UhrSet"; readonly data: UhrSet }
  | { readonly type: "azr.ereignisse.v1.VorgangStored"; readonly data: VorgangStored }
  | { readonly type: "azr.ereignisse.v1.VorgangRefused"; readonly data: VorgangRefused }
  | { readonly type: "azr.ereignisse.v1.PersonalienReserved"; readonly data: PersonalienReserved };

export type StoredEventType = StoredEvent["type"];

/** Number of each event type in binary stores; never reused (proto/fields.lock). */
export const EREIGNIS_NUMMERN: Readonly<Record<StoredEventType, number>> = {
  "azr.ereignisse.v1.DatensatzCreated": 1,
  "azr.ereignisse.v1.GrundpersonalienReported": 2,
  "azr.ereignisse.v1.MeldestatusReported": 3,
  "azr.ereignisse.v1.DuldungReported": 4,
  "azr.ereignisse.v1.AufenthaltserlaubnisReported": 5,
  "azr.ereignisse.v1.UebergangsfensterOpened": 6,
  "azr.ereignisse.v1.UebergangsfensterEnded": 7,
  "azr.ereignisse.v1.MandantCreated": 8,
  "azr.ereignisse.v1.BehoerdeRegistered": 9,
  "azr.ereignisse.v1.UhrSet": 10,
  "azr.ereignisse.v1.VorgangStored": 11,
  "azr.ereignisse.v1.VorgangRefused": 12,
  "azr.ereignisse.v1.PersonalienReserved": 13,
};
