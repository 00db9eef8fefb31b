package org.asmengine.bootstrap.sample;

/**
 * How far the generator is.
 *
 * @param written participants written so far
 * @param participants participants asked for
 * @param rows rows written so far to all files, headers aside
 */
public record SampleProgress(int written, int participants, long rows) {}
