import type { Symptom } from "../../graph/documents.gen";

const said: Record<Symptom, true> = {
  FEVER: true,
  COUGH: true,
  DIFFICULT_BREATHING: true,
  SORE_THROAT: true,
  FATIGUE: true,
  DIARRHOEA: true,
  LOSS_OF_SMELL: true,
  OTHER: true,
};

/** In the order in which they are asked; a new one does not compile until it stands here. */
export const symptoms = Object.keys(said) as Symptom[];
