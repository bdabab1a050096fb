package org.lianfang.registry.roster;

import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.rosterfile.Heading;

/** Why a row cannot be stored, and in which column; never the value. */
record RowFault(int number, Heading heading, RegistryProblem problem) {}
