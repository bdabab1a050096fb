package org.lianfang.platform.trend;

import java.time.LocalDate;

/** The numbers of an area as they were when the day ended. */
public record PastDay<N>(String area, LocalDate day, N numbers) {}
