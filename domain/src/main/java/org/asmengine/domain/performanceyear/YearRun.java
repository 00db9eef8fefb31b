package org.asmengine.domain.performanceyear;

import java.time.Instant;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What the life of a year has to know of a scoring run.
 *
 * @param number the number of the run, 1 or more
 * @param year the performance year that it scores
 * @param complete whether it is at its end
 * @param whatIf whether parameters were overridden
 * @param rejectedRows how many input rows it rejected
 * @param startedAt when it was first started
 */
public record YearRun(
    int number,
    PerformanceYear year,
    boolean complete,
    boolean whatIf,
    long rejectedRows,
    Instant startedAt) {}
