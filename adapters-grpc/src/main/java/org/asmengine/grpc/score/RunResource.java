package org.asmengine.grpc.score;

import org.asmengine.application.run.RunId;

/**
 * A resource of a run by its name, for instance {@code scoringRuns/7/finalScores/ab2c}, or the run
 * itself. The contract lets no other form through.
 *
 * @param run the run
 * @param id the last part of the name
 */
public record RunResource(RunId run, String id) {

  private static final String RUNS = "scoringRuns/";

  /** The resource of the name. */
  public static RunResource of(String name) {
    String[] parts = name.split("/", -1);
    return new RunResource(new RunId(Integer.parseInt(parts[1])), parts[parts.length - 1]);
  }

  /** The name of a resource of a run. */
  public static String name(RunId run, String collection, String id) {
    return RUNS + run + "/" + collection + "/" + id;
  }
}
