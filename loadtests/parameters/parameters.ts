// The numbers of a run: the given ones, or others for some of them, checked once and then read by name.
import { accept, reject, type Result } from "../../simulator/kernel/result.ts";
import { humanLists, humanNumbers } from "./human-parameters.ts";
import { nationalNumbers } from "./national-parameters.ts";
import { officeLists, officeNumbers } from "./office-parameters.ts";
import type { ListParameter, NumberParameter } from "./parameter.ts";
import { runNumbers } from "./run-parameters.ts";

/** Groups in the order in which documents list them; names are unique over all groups. */
export const parameterGroups = {
  office: { ...officeNumbers, ...officeLists },
  human: { ...humanNumbers, ...humanLists },
  national: nationalNumbers,
  run: runNumbers,
} as const satisfies Record<string, Record<string, NumberParameter | ListParameter>>;

const numberCatalogue = { ...officeNumbers, ...humanNumbers, ...nationalNumbers, ...runNumbers } as const;
const listCatalogue = { ...officeLists, ...humanLists } as const;

/** Name of a parameter that is one number. */
export type NumberName = keyof typeof numberCatalogue;
/** Name of a parameter that is a list of numbers. */
export type ListName = keyof typeof listCatalogue;

/** The values of a run, read by name; unit and meaning stand in the groups. */
export interface Parameters {
  readonly number: (name: NumberName) => number;
  readonly list: (name: ListName) => readonly number[];
}

/** A value that was asked for and cannot be had; the text names the parameter and what is allowed. */
export interface ParameterFault {
  readonly name: string;
  readonly text: string;
}

const numbers: Readonly<Record<string, NumberParameter>> = numberCatalogue;

/** The parameters as they are given in the data. */
export const parametersDefault: Parameters = parametersOf({});

/** The given parameters with other numbers for some of them; lists cannot be replaced. */
export function parametersWith(changes: Readonly<Record<string, number>>): Result<Parameters, ParameterFault> {
  const [fault] = Object.entries(changes).flatMap(([name, value]) => faultOf(name, value));
  return fault === undefined ? accept(parametersOf(changes)) : reject(fault);
}

/** One parameter as documents and reports list it. */
export interface ParameterEntry extends Omit<NumberParameter, "value"> {
  readonly group: string;
  readonly name: string;
  readonly value: number | readonly number[];
}

/** All parameters of a run in a fixed order, with origin and source: the content of parameters.json. */
export function parameterEntries(parameters: Parameters): readonly ParameterEntry[] {
  return Object.entries(parameterGroups).flatMap(([group, members]) =>
    Object.entries(members).map(([name, parameter]) => {
      const value = isNumberName(name) ? parameters.number(name) : parameter.value;
      const { range, unit, origin, source, meaning } = parameter;
      return { group, name, value, unit, range, origin, source, meaning };
    }),
  );
}

function parametersOf(changes: Readonly<Record<string, number>>): Parameters {
  return {
    number: (name) => changes[name] ?? numberCatalogue[name].value,
    list: (name) => listCatalogue[name].value,
  };
}

function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(numberCatalogue, name);
}

function faultOf(name: string, value: number): readonly ParameterFault[] {
  const parameter = isNumberName(name) ? numbers[name] : undefined;
  if (parameter === undefined) return [{ name, text: `there is no number "${name}" among the parameters` }];
  const [low, high] = parameter.range;
  if (Number.isFinite(value) && value >= low && value <= high) return [];
  return [{ name, text: `"${name}" is ${value}; it may be ${low} to ${high} (${parameter.unit})` }];
}
