package org.asmengine.application.publication;

import java.time.Instant;
import org.asmengine.application.run.RunId;

/**
 * The run that is published for a payment year.
 *
 * @param paymentYear the year
 * @param run the run
 * @param publishedAt when
 * @param publishedBy who
 */
public record Publication(int paymentYear, RunId run, Instant publishedAt, String publishedBy) {}
