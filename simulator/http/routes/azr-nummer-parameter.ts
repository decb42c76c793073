import type { FastifyRequest } from "fastify";
import { parseAzrNummer } from "../../kernel/azr-nummer.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { fehler } from "../../register/kataloge/fehler.ts";
import type { ServiceContext } from "../../service/context.ts";
import { fehlenderDatensatz } from "../../service/fehlender-datensatz.ts";
import { refusal, type Answer } from "../answer.ts";

/** A parameter of the path as text; "" when the route has none of this name. */
export function pathParameter(request: FastifyRequest, name: string): string {
  const { params } = request;
  if (typeof params !== "object" || params === null) return "";
  const value: unknown = Object.hasOwn(params, name) ? Reflect.get(params, name) : undefined;
  return typeof value === "string" ? value : "";
}

/** The AZR number of the path, or 4002. */
export function azrNummerOf(request: FastifyRequest): Result<AzrNummer, Answer> {
  const text = pathParameter(request, "azrNummer");
  const azrNummer = parseAzrNummer(text);
  if (azrNummer !== undefined) return accept(azrNummer);
  const nummer = text.replaceAll(/\p{C}/gu, "\ufffd").slice(0, 40);
  return reject(refusal([fehler("AZR-4002", { nummer }, ["AZRNachricht.azrNummer"])]));
}

/** 404 or 410: the register has no such record, or no longer. */
export async function unknownAzrNummer(context: ServiceContext, nummer: AzrNummer): Promise<Answer> {
  return refusal([await fehlenderDatensatz(context, nummer)]);
}
