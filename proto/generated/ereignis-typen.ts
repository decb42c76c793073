// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type {
  AngehoerigenuebernahmeRequested,
  AngehoerigeJudged,
  DatensatzCreated,
  GrundpersonalienReported,
  MeldestatusReported,
  DuldungReported,
  AufenthaltserlaubnisReported,
  AsylstatusReported,
  AufenthaltsgestattungReported,
  AufenthaltsstatusReported,
  NiederlassungserlaubnisReported,
  AnschriftReported,
  FamilienbeziehungReported,
  IntegrationskursReported,
  UebergangsfensterOpened,
  UebergangsfensterEnded,
  WiedervorlageChanged,
  MitteilungRecorded,
  MandantCreated,
  BehoerdeRegistered,
  UhrSet,
  TitelbestellungOpened,
  TitelbestellungDecided,
  TitelbestellungConsented,
  TitelbestellungOrdered,
  TitelbestellungProduced,
  TitelbestellungHandedOver,
  TitelbestellungCancelled,
  TitelbestellungReordered,
  TitelbestellungTakenOver,
  TitelbestellungLapsed,
  TitelbestellungLinked,
  VorgangStored,
  VorgangRefused,
  PersonalienReserved,
} from "./ereignisse.ts";

/** Every event that a store may hold, as a pair of type and data. */
export type StoredEvent =
  | { readonly type: "azr.ereignisse.v1.AngehoerigenuebernahmeRequested"; readonly data: AngehoerigenuebernahmeRequested }
  | { readonly type: "azr.ereignisse.v1.AngehoerigeJudged"; readonly data: AngehoerigeJudged }
  | { readonly type: "azr.ereignisse.v1.DatensatzCreated"; readonly data: DatensatzCreated }
  | { readonly type: "azr.ereignisse.v1.GrundpersonalienReported"; readonly data: GrundpersonalienReported }
  | { readonly type: "azr.ereignisse.v1.MeldestatusReported"; readonly data: MeldestatusReported }
  | { readonly type: "azr.ereignisse.v1.DuldungReported"; readonly data: DuldungReported }
  | { readonly type: "azr.ereignisse.v1.AufenthaltserlaubnisReported"; readonly data: AufenthaltserlaubnisReported }
  | { readonly type: "azr.ereignisse.v1.AsylstatusReported"; readonly data: AsylstatusReported }
  | { readonly type: "azr.ereignisse.v1.AufenthaltsgestattungReported"; readonly data: AufenthaltsgestattungReported }
  | { readonly type: "azr.ereignisse.v1.AufenthaltsstatusReported"; readonly data: AufenthaltsstatusReported }
  | { readonly type: "azr.ereignisse.v1.NiederlassungserlaubnisReported"; readonly data: NiederlassungserlaubnisReported }
  | { readonly type: "azr.ereignisse.v1.AnschriftReported"; readonly data: AnschriftReported }
  | { readonly type: "azr.ereignisse.v1.FamilienbeziehungReported"; readonly data: FamilienbeziehungReported }
  | { readonly type: "azr.ereignisse.v1.IntegrationskursReported"; readonly data: IntegrationskursReported }
  | { readonly type: "azr.ereignisse.v1.UebergangsfensterOpened"; readonly data: UebergangsfensterOpened }
  | { readonly type: "azr.ereignisse.v1.UebergangsfensterEnded"; readonly data: UebergangsfensterEnded }
  | { readonly type: "azr.ereignisse.v1.WiedervorlageChanged"; readonly data: WiedervorlageChanged }
  | { readonly type: "azr.ereignisse.v1.MitteilungRecorded"; readonly data: MitteilungRecorded }
  | { readonly type: "azr.ereignisse.v1.MandantCreated"; readonly data: MandantCreated }
  | { readonly type: "azr.ereignisse.v1.BehoerdeRegistered"; readonly data: BehoerdeRegistered }
  | { readonly type: "azr.ereignisse.v1.UhrSet"; readonly data: UhrSet }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungOpened"; readonly data: TitelbestellungOpened }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungDecided"; readonly data: TitelbestellungDecided }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungConsented"; readonly data: TitelbestellungConsented }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungOrdered"; readonly data: TitelbestellungOrdered }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungProduced"; readonly data: TitelbestellungProduced }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungHandedOver"; readonly data: TitelbestellungHandedOver }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungCancelled"; readonly data: TitelbestellungCancelled }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungReordered"; readonly data: TitelbestellungReordered }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungTakenOver"; readonly data: TitelbestellungTakenOver }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungLapsed"; readonly data: TitelbestellungLapsed }
  | { readonly type: "azr.ereignisse.v1.TitelbestellungLinked"; readonly data: TitelbestellungLinked }
  | { readonly type: "azr.ereignisse.v1.VorgangStored"; readonly data: VorgangStored }
  | { readonly type: "azr.ereignisse.v1.VorgangRefused"; readonly data: VorgangRefused }
  | { readonly type: "azr.ereignisse.v1.PersonalienReserved"; readonly data: PersonalienReserved };

export type StoredEventType = StoredEvent["type"];

/** Number of each event type in binary stores; never reused (proto/fields.lock). */
export const EREIGNIS_NUMMERN: Readonly<Record<StoredEventType, number>> = {
  "azr.ereignisse.v1.AngehoerigenuebernahmeRequested": 14,
  "azr.ereignisse.v1.AngehoerigeJudged": 15,
  "azr.ereignisse.v1.DatensatzCreated": 1,
  "azr.ereignisse.v1.GrundpersonalienReported": 2,
  "azr.ereignisse.v1.MeldestatusReported": 3,
  "azr.ereignisse.v1.DuldungReported": 4,
  "azr.ereignisse.v1.AufenthaltserlaubnisReported": 5,
  "azr.ereignisse.v1.AsylstatusReported": 16,
  "azr.ereignisse.v1.AufenthaltsgestattungReported": 17,
  "azr.ereignisse.v1.AufenthaltsstatusReported": 18,
  "azr.ereignisse.v1.NiederlassungserlaubnisReported": 19,
  "azr.ereignisse.v1.AnschriftReported": 20,
  "azr.ereignisse.v1.FamilienbeziehungReported": 21,
  "azr.ereignisse.v1.IntegrationskursReported": 35,
  "azr.ereignisse.v1.UebergangsfensterOpened": 6,
  "azr.ereignisse.v1.UebergangsfensterEnded": 7,
  "azr.ereignisse.v1.WiedervorlageChanged": 22,
  "azr.ereignisse.v1.MitteilungRecorded": 23,
  "azr.ereignisse.v1.MandantCreated": 8,
  "azr.ereignisse.v1.BehoerdeRegistered": 9,
  "azr.ereignisse.v1.UhrSet": 10,
  "azr.ereignisse.v1.TitelbestellungOpened": 24,
  "azr.ereignisse.v1.TitelbestellungDecided": 25,
  "azr.ereignisse.v1.TitelbestellungConsented": 26,
  "azr.ereignisse.v1.TitelbestellungOrdered": 27,
  "azr.ereignisse.v1.TitelbestellungProduced": 28,
  "azr.ereignisse.v1.TitelbestellungHandedOver": 29,
  "azr.ereignisse.v1.TitelbestellungCancelled": 30,
  "azr.ereignisse.v1.TitelbestellungReordered": 31,
  "azr.ereignisse.v1.TitelbestellungTakenOver": 32,
  "azr.ereignisse.v1.TitelbestellungLapsed": 33,
  "azr.ereignisse.v1.TitelbestellungLinked": 34,
  "azr.ereignisse.v1.VorgangStored": 11,
  "azr.ereignisse.v1.VorgangRefused": 12,
  "azr.ereignisse.v1.PersonalienReserved": 13,
};
