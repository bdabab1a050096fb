package org.lianfang.volunteer.secondee;

/** Why a row cannot be taken and in which column; never the value. */
public record SecondeeFault(String column, String reason) {}
