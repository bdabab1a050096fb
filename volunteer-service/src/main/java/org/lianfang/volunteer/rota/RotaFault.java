package org.lianfang.volunteer.rota;

/** Why a row cannot be taken and in which column; never the value. */
public record RotaFault(String column, String reason) {}
