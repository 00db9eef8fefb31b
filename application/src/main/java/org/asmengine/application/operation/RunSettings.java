package org.asmengine.application.operation;

import java.time.Duration;

/**
 * How operations are worked on.
 *
 * @param partitions how many parts of a run are worked on at once
 * @param chunkSize how many rows or practices one transaction holds
 * @param noteEvery how often progress is noted
 * @param deadAfter how long an owner may be silent before others take him for dead
 */
public record RunSettings(int partitions, int chunkSize, Duration noteEvery, Duration deadAfter) {

  /** How long a process that died keeps others waiting. */
  public static final Duration DEAD_AFTER = Duration.ofSeconds(15);

  /** For so many parts at once. */
  public static RunSettings of(int partitions, int chunkSize) {
    return new RunSettings(partitions, chunkSize, Duration.ofSeconds(1), DEAD_AFTER);
  }
}
