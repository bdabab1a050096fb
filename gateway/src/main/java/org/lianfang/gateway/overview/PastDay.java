package org.lianfang.gateway.overview;

import java.time.LocalDate;

/** One service's numbers of an area when the day had ended. */
record PastDay<N>(String area, LocalDate day, N numbers) {}
