package org.asmengine.batch.job;

import java.time.Clock;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;

/**
 * What the steps of a year end work on.
 *
 * @param runs the runs
 * @param inputs their input rows
 * @param results their results
 * @param clock the time
 */
public record YearEndStores(
    RunRepository runs, InputStore inputs, ResultStore results, Clock clock) {}
