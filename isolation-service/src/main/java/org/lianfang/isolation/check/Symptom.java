package org.lianfang.isolation.check;

/** What a person complains of; any one of them makes a check abnormal. */
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
