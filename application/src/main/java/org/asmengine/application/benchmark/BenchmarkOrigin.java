package org.asmengine.application.benchmark;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a file of benchmarks comes from.
 *
 * @param source for a person, for instance {@code github.com/CMSgov/qpp-measures-data}
 * @param commit the commit that it was taken from
 * @param published the day on which it was published
 */
public record BenchmarkOrigin(
    String source, Optional<String> commit, Optional<LocalDate> published) {}
