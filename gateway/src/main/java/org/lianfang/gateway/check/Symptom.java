package org.lianfang.gateway.check;

/** What a person complains of. */
public enum Symptom {
    FEVER,
    COUGH,
    DIFFICULT_BREATHING,
    SORE_THROAT,
    FATIGUE,
    DIARRHOEA,
    LOSS_OF_SMELL,
    OTHER
}
