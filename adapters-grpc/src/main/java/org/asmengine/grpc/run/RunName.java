package org.asmengine.grpc.run;

import org.asmengine.application.run.RunId;

/** The resource name of a scoring run, for instance {@code scoringRuns/7}. */
final class RunName {

  private static final String COLLECTION = "scoringRuns/";

  private RunName() {}

  static String of(RunId run) {
    return COLLECTION + run;
  }

  /** The run of a name whose form the contract has checked. */
  static RunId parse(String name) {
    return new RunId(Integer.parseInt(name.substring(COLLECTION.length())));
  }
}
